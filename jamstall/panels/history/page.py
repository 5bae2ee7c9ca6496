"""What Historik registers: it has no panels."""

from jamstall.panels.declared import Declared

PAGE = Declared(
    name="history", address="historik", icon=":material/history:", group="data", heeds=()
)
