"""Every page, in the order of the menu; the first is the one that the bare address shows."""

from collections.abc import Mapping
from types import MappingProxyType

from jamstall.panels.accessibility.page import PAGE as ACCESSIBILITY
from jamstall.panels.allocation.page import PAGE as ALLOCATION
from jamstall.panels.applicants.page import PAGE as APPLICANTS
from jamstall.panels.compare.page import PAGE as COMPARE
from jamstall.panels.declared import Declared
from jamstall.panels.four_r.page import PAGE as FOUR_R
from jamstall.panels.history.page import PAGE as HISTORY
from jamstall.panels.life.page import PAGE as LIFE
from jamstall.panels.method.page import PAGE as METHOD
from jamstall.panels.overview.page import PAGE as OVERVIEW
from jamstall.panels.projects.page import PAGE as PROJECTS
from jamstall.panels.sectors.page import PAGE as SECTORS
from jamstall.panels.targets.page import PAGE as TARGETS
from jamstall.panels.upload.page import PAGE as UPLOAD
from jamstall.panels.workshop.page import PAGE as WORKSHOP

PAGES: tuple[Declared, ...] = (
    OVERVIEW,
    ALLOCATION,
    SECTORS,
    APPLICANTS,
    PROJECTS,
    COMPARE,
    LIFE,
    TARGETS,
    FOUR_R,
    WORKSHOP,
    UPLOAD,
    HISTORY,
    METHOD,
    ACCESSIBILITY,
)

BY_ADDRESS: Mapping[str, Declared] = MappingProxyType({page.address: page for page in PAGES})
