"""What every answer says to the browser about how the page may be used.

Each header has its reason in docs/security.md. Nothing is loaded from elsewhere, nothing may frame
us, and no script runs but Streamlit's files and the few written into our own documents.
"""

import base64
import hashlib
import re
from collections.abc import Iterable

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_AUTH_COOKIES = ("_streamlit_user", "_streamlit_session")
_MAX_AGE = re.compile(r"max-age=(\d+)", re.IGNORECASE)

Headers = list[tuple[bytes, bytes]]


def scripts_in(document: str) -> list[str]:
    """Return the scripts written into a document of ours."""
    return _INLINE.findall(document)


def content_security_policy(scripts: Iterable[str]) -> str:
    """Return the policy under which only these inline scripts run."""
    hashes = sorted({f"'sha256-{_digest(script)}'" for script in scripts})
    directives = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes],
        # Streamlit and Vega style by attribute and by <style>; no hash or nonce reaches those.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


def framed_policy(sites: Iterable[str]) -> str:
    """Return the policy of a panel that these sites may frame: no script, and its own form."""
    within = " ".join(sites) or "'none'"
    return (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; "
        f"frame-ancestors {within}"
    )


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # The address holds what is selected: it is told to nobody else.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in ("accelerometer", "browsing-topics", "camera", "display-capture",
                        "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
                        "payment", "publickey-credentials-get", "serial", "usb")
    ),
}  # fmt: skip
_YEAR = "max-age=31536000"


def guarded(
    headers: Headers, policy: str, *, over_tls: bool, hours: float, framed: bool = False
) -> Headers:
    """Return an answer's headers with ours among them.

    Parameters
    ----------
    policy : the content security policy.
    over_tls : whether the app is reached by https; then cookies are for https only, and the
        browser is told to come that way for a year.
    hours : how long a sign-in lasts, and so its cookies.
    framed : whether the policy lets other sites frame the answer.
    """
    ours = {**_ALWAYS, "Content-Security-Policy": policy}
    if framed:  # what it cannot say: which sites
        del ours["X-Frame-Options"]
        ours["Cross-Origin-Resource-Policy"] = "cross-origin"
    if over_tls:
        ours["Strict-Transport-Security"] = _YEAR
    names = {name.lower().encode() for name in ours}
    kept = [(name, value) for name, value in headers if name.lower() not in names]
    kept = [
        (name, _cookie(value, over_tls, hours) if name.lower() == b"set-cookie" else value)
        for name, value in kept
    ]
    if not any(name.lower() == b"cache-control" for name, _ in kept):
        kept.append((b"cache-control", b"no-store"))
    return kept + [(name.lower().encode(), value.encode()) for name, value in ours.items()]


def _cookie(value: bytes, over_tls: bool, hours: float) -> bytes:
    """Return a cookie that lasts no longer than a sign-in and, over TLS, is sent only there."""
    cookie = value.decode("latin-1")
    if cookie.startswith(_AUTH_COOKIES):
        longest = int(hours * 3600)
        cookie = _MAX_AGE.sub(lambda m: f"Max-Age={min(int(m[1]), longest)}", cookie)
    if over_tls and "; secure" not in cookie.lower():
        cookie += "; Secure"
    return cookie.encode("latin-1")
