"""The panels of Livet runt pengarna: women and men by stage of life, and the money beside them."""
