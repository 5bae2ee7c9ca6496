"""The page that a workshop's participants answer on, with a phone and one thumb.

Plain documents and a small script, without Streamlit: forty phones that ask every other second
must not be forty sessions. Nobody signs in, and nothing is kept of a person: docs/security.md.
"""

from jamstall.phone.limits import proxies
from jamstall.phone.routes import routes

__all__ = ["proxies", "routes"]
