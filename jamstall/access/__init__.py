"""Who a reader is and what they may do, and what the server answers to whom.

Knows neither Streamlit nor the data: claims, settings and connections come in, and a `Person`, or
the reason why not, goes out. docs/security.md says what protects what.
"""

from jamstall.access.configuration import (
    LONGEST_HOURS,
    RIGHTS,
    Access,
    BadAccess,
    Counties,
    Grant,
    Right,
)
from jamstall.access.connection import Connection, is_same_origin, is_this_machine, knows_host
from jamstall.access.gate import Gate
from jamstall.access.person import (
    LOCAL,
    POLICY,
    VISITOR,
    Action,
    NoRole,
    NotAdmitted,
    NotAllowed,
    NotSignedIn,
    Person,
    SessionOver,
    may,
    person,
    require,
)
from jamstall.access.sessions import SignedOut, SignIns, Uploaders, fingerprint
from jamstall.access.settings import Settings
from jamstall.access.who import who

__all__ = [
    "LOCAL",
    "LONGEST_HOURS",
    "POLICY",
    "RIGHTS",
    "VISITOR",
    "Access",
    "Action",
    "BadAccess",
    "Connection",
    "Counties",
    "Gate",
    "Grant",
    "NoRole",
    "NotAdmitted",
    "NotAllowed",
    "NotSignedIn",
    "Person",
    "Right",
    "SessionOver",
    "Settings",
    "SignIns",
    "SignedOut",
    "Uploaders",
    "fingerprint",
    "is_same_origin",
    "is_this_machine",
    "knows_host",
    "may",
    "person",
    "require",
    "who",
]
