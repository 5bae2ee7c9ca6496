"""What Workshop registers: it has no panels, and tells those of the others."""

from jamstall.panels.declared import Declared

PAGE = Declared(name="workshop", address="workshop", icon=":material/co_present:")
