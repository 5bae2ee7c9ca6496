### When something cannot be done: what is wrong, where, and what to do.

cli-damaged = The file { $path } is damaged: parts of it cannot be read. Nothing has changed. Put a backup that is whole in its place: in the app on History, or with restore.
cli-workshops-unreachable = The file { $path } cannot be read: { $problem }. Nothing has changed. Close the program that uses the file, or move it away if it is damaged, and try again.
problem-damaged = The database { $path } is damaged: parts of it cannot be read, and nothing new can be published. An administrator can put a backup in its place on History.
problem-not-ours = The file { $path } is not a database of this program, or was made by a newer version. An administrator can put a backup in its place on History.
problem-restore = Put a backup in its place here. The damaged database is kept beside it.
problem-backup-damaged = The backup { $name } is damaged, or is no backup, and cannot be restored. The database is as it was. Choose another one.
problem-workshops = The workshops' file { $path } cannot be read. Nothing has changed. Ask whoever runs the app to close the program that uses the file, or to move it away if it is damaged.
problem-disk = The server could not read or write a file. Nothing has changed. Try again, or else tell whoever runs the app: its log says where it was.
problem-memory = The server has too little memory just now. Nothing has changed. Try again in a while. If that does not help: divide the file, by year for example.
problem-unforeseen = Something went wrong that nobody foresaw. Nothing has changed. Try again, or else tell whoever runs the app: its log says { $kind } and where it was.
problem-draft-kept = The file and your answers are kept: you can go on from here later.
file-no-room = The file { $name } could not be read to its end: the server was not let write what it had read.
file-no-room-hint = The disk is probably full. Ask whoever runs the app to make room, and try again.
problem-engine-missing = The counting engine { $address } (JAMSTALL_ENGINE) cannot be started: PySpark or Java is missing on the server. Install with: pip install -r requirements-spark.txt. What is counted already stays.
problem-engine-away = The counting engine { $address } (JAMSTALL_ENGINE) does not answer. Nothing has changed, and what is counted already stays. Try again in a while. If that does not help: ask whoever runs the server to see to the engine.
problem-engine-no-parquet = The counting engine { $address } (JAMSTALL_ENGINE) has no edition of this data to read. Write one with: python -m jamstall snapshot, and say where it stands in JAMSTALL_DATA.
problem-limit-setting = The setting { $name } is to be a whole number from { $least } to { $most }: groups of persons of fewer cases are hidden. Now it says { $value }. Change or remove it and start again. Until then nothing is shown.
problem-order-setting = The setting { $name } is to name every group of persons once, with commas between, the one that readers miss least first. The usual is { $known }. Now it says { $value }. Change or remove it and start again. Until then nothing is shown.
