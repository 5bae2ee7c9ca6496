"""What Ladda upp registers: it has no panels."""

from jamstall.panels.declared import Declared

PAGE = Declared(
    name="upload", address="ladda-upp", icon=":material/upload:", group="data", heeds=()
)
