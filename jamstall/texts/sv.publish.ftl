### En fil på väg till publicering: det som kan stoppa läsningen av den.

file-took-too-long = Filen { $name } tog för lång tid att läsa, och läsningen stoppades.
file-took-too-long-hint = Dela den, till exempel per år, eller spara om den i kalkylprogrammet.
file-too-much-memory = Filen { $name } kräver mer minne än en fil får, och läsningen stoppades.
file-too-much-memory-hint = Dela den, till exempel per år, eller spara bladet med ärenden i en egen fil.
file-reading-stopped = Läsningen av filen { $name } avbröts innan den var klar. Inget har ändrats.
file-reading-stopped-hint = Försök igen. Händer det på nytt: spara om filen i kalkylprogrammet och välj den igen.
