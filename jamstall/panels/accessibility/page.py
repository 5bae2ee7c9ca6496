"""What Tillgänglighet registers: it has no panels."""

from jamstall.panels.declared import Declared

PAGE = Declared(
    name="accessibility",
    address="tillganglighet",
    icon=":material/accessibility_new:",
    group="data",
    heeds=(),
)
