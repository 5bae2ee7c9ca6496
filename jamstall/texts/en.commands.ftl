### Commands about files, history and differences.

cli-exists = The file { $path } exists already. Give another name.
cli-ending = The file { $path } has to end in { $ending }.
cli-written = The file { $path } is written.
cli-marked = The workbook { $path } is written, with the findings in their cells. Errors: { $errors }. Worth a look: { $warnings }.
cli-sheet = { $mark } { $name }: { $table }. Heading row { $row }, rows { $rows }, counties { $counties }, years { $years }.
cli-sheet-hidden = { $mark } { $name } (hidden): { $table }. Heading row { $row }, rows { $rows }, counties { $counties }, years { $years }.
cli-no-sheet = No visible sheet seems to hold a table.
cli-sheet-doubtful = The sheet with * is the one that is read. Another may be the right one: name it with --sheet.
cli-words-unread = words that are not recognised: { $words }. Say what they mean under [values].
cli-no-mapping = No published load has a mapping kept for that county and table.
cli-not-compared = Nothing was compared. Errors: { $errors }. Worth a look: { $warnings }.
cli-period = Give both --from and --to, the first day first: --from 2024-01-01 --to 2024-12-31.
cli-ledger = The ledger's total “{ $value }” cannot be read as an amount. Write it in kronor: --ledger 12345678.50
cli-difference = { $table ->
    [advice] New reports
   *[cases] New cases
}: { $new }. Changed: { $changed }. Unchanged: { $unchanged }. Nothing is published.
cli-difference-missing = { $table ->
    [advice] Published reports
   *[cases] Published cases
} of the period that the file lacks: { $missing }. They stay.
cli-elsewhere-hint = If they have moved, and are the same cases: run again with --other-county same. If they are other cases that happen to have the number: --other-county new. Nothing has been loaded.
cli-replacing-hint = If they are the same cases, corrected: run again with --replace. If they are others: make the numbers differ, as in 2024-17, before the file is loaded. Nothing has been loaded.
cli-difference-hidden = changed (not shown)
cli-difference-more = … and { $more } changed fields more (--json shows more).
cli-compare-things = State what is compared as DIMENSION=VALUE, all of one dimension: county=13 county=21
cli-compare-two = State at least two different ones to compare: county=13 county=21
cli-compare-most = At most { $most } can be compared at once, here are { $count }. State fewer.
cli-compare-empty = No cases in the selection for { $names }: there is nothing to compare.
cli-compare-adjust = Parts of a difference, and what chance can give, are computed for --measure amount_share and --by with one of { $kinds }.
cli-derived-personal = Parts, ways to count and draws are not shown for selections by sex, birthplace or age. Remove that condition.
cli-robust-empty = The selection has no kronor in any known sector. Choose more years or counties.
cli-target = { $target }. Now { $now }: { $verdict }. { $decided }
cli-no-targets = No targets are set.
cli-target-which = State the target's id: python -m jamstall targets list
cli-target-retracted = The target { $target } has been taken back. It is still in the history.
cli-no-such-target = There is no target with id { $target }, or it has been taken back already. See python -m jamstall targets list
cli-target-value = State either --at-least or --at-most, in per cent: --at-least 40
cli-target-days = State --by-when and --decided as dates: --by-when 2030-12-31 --decided 2025-05-06
cli-no-proposals = No proposed targets are waiting.
cli-proposal-which = State the proposal's id: python -m jamstall proposals list
cli-no-such-proposal = There is no proposed target with id { $proposal }. See python -m jamstall proposals list
cli-proposal-decided = State the day the target was decided as a date: --decided 2026-05-06
cli-scenario-file = The file { $name } does not exist, or is no TOML. See docs/kommandorad.md on how a scenario is written.
cli-scenario-key = In { $name } "{ $what }" is unknown, missing or of the wrong kind. See docs/kommandorad.md on how a scenario is written.
cli-scenario-least = Least to move: { $kronor }
cli-outdated = Something else has been published or taken back since the difference was computed. Compute it again.
cli-retraction = If load { $load } is taken back: { $disappear } { $table ->
    [advice] reports
   *[cases] cases
} disappear, { $returns } get their former version back, { $stay } have been replaced by later loads and are not affected. Nothing is changed.
cli-no-log = Nothing has been done yet.
cli-log-published = published load { $load }, { $file }, { $table ->
    [advice] reports
   *[cases] cases
}: { $cases }
cli-log-retracted = took back load { $load }, { $file }, { $table ->
    [advice] reports
   *[cases] cases
}: { $cases }
cli-log-restored = restored the backup { $file }, cases and reports: { $cases }

# --- The drill: make drill ---

drill-demo = demo data
drill-missing = { $database } is not there.
drill-backup = backup
drill-restore = restore
drill-cases-by-fund = cases by fund
drill-granted-by-fund = granted by fund
drill-cases-by-year = cases by year
drill-loads = loads
drill-workshops = workshops
drill-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
}
drill-took = { $seconds } s
drill-different = Different: { $what }. The backup is not as the database.
drill-same = The same: the backup can be restored.
