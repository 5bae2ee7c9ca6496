"""An address as a QR code, for phones that look at a projector or a printed page."""

import io

import segno

_QUIET = 4
"""Modules of white around the code: what the standard asks for, or phones do not find it."""


def svg(address: str) -> str:
    """Return the code as SVG that grows with its place and says the address to who cannot see it.

    Raises
    ------
    ValueError : the address is longer than a code holds.
    """
    made = io.BytesIO()
    _code(address).save(
        made,
        kind="svg",
        border=_QUIET,
        dark="#000",
        light="#fff",
        xmldecl=False,
        omitsize=True,
        title=address,
        nl=False,
    )
    return made.getvalue().decode().replace("<svg ", '<svg role="img" ', 1)


def png(address: str, scale: int = 10) -> bytes:
    """Return the code as PNG, `scale` pixels to a module.

    Raises
    ------
    ValueError : the address is longer than a code holds.
    """
    made = io.BytesIO()
    _code(address).save(made, kind="png", scale=scale, border=_QUIET)
    return made.getvalue()


def _code(address: str) -> segno.QRCode:
    # Medium: a fifteenth of it may be hidden by glare; higher levels make its modules smaller.
    return segno.make_qr(address, error="m")
