## The command line

severity-error = Error
severity-warning = Note
status-staged = staged
status-published = published
status-retracted = retracted
cli-row = row { $row }
cli-more = … and { $times } more of kind { $code } (--json shows all)
cli-checked = { $rows } rows, { $cases } cases: { $errors } errors and { $warnings } warnings. Nothing is loaded.
cli-not-loaded = Nothing was loaded: { $errors } errors and { $warnings } warnings.
cli-loaded = Load { $load }: { $cases } cases from { $rows } rows ({ $new } new, { $changed } changed, { $unchanged } unchanged), { $warnings } warnings.
cli-demo-in-the-way = The database holds demo data, which never mixes with real cases. Remove it first: python -m jamstall demo --remove
cli-not-empty = The database holds real cases already. Demo data is only loaded into an empty database.
cli-demo-removed = Demo data removed ({ $loads } loads).
cli-demo-not-needed = The database has data already; demo data is not needed.
cli-demo-loaded = Demo data loaded: { $cases } invented cases.
cli-no-loads = No loads yet.
cli-no-such-load = There is no published load with number { $load }. See: python -m jamstall loads
cli-retracted = Load { $load } is retracted.
cli-no-such-measure = There is no measure { $name }. There are: { $known }.
cli-unknown-value = There is no { $what }. There are: { $known }.
cli-condition = The condition “{ $condition }” should be written DIMENSION=VALUE.
cli-limit = The limit { $value } should be a number from 50 to 99.
cli-database-held = The database { $path } is in use by another program, probably the app. Close it and try again, or upload the file in the app.
cli-not-a-database = The file { $path } is not a database of this program, or was made by a newer version.
cli-file-system = The file { $path } could not be read or written: { $problem }.
cli-backed-up = Backup written to { $path }.
cli-restored = The database is restored from { $path }.
cli-unexpected = Something unexpected went wrong ({ $kind }). Nothing is changed. Run again with JAMSTALL_DEBUG=1 and send what is shown to whoever maintains the program.
