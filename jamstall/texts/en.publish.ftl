### A file on its way to being published: what can stop it from being read.

file-took-too-long = The file { $name } took too long to read, and reading it was stopped.
file-took-too-long-hint = Divide it, by year for example, or save it anew in the spreadsheet program.
file-too-much-memory = The file { $name } needs more memory than a file may have, and reading it was stopped.
file-too-much-memory-hint = Divide it, by year for example, or save the sheet of cases in a file of its own.
file-reading-stopped = Reading the file { $name } was stopped before it was done. Nothing has changed.
file-reading-stopped-hint = Try again. If it happens anew: save the file anew in the spreadsheet program, and choose it again.
