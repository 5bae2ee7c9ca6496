## History

page-history = History
history-loads = Loads
history-none = Nothing is loaded yet.
history-load = No.
history-file = File
history-table = Content
history-cases = Cases or reports
history-status = Status
history-published = Published
history-who = By
history-status-staged = Not published
history-status-published = Published
history-status-retracted = Retracted
history-which = Retract a load
history-disappear = { $table ->
    [advice] { $cases ->
        [0] No report disappears.
        [one] One report disappears.
       *[other] { $cases } reports disappear.
    }
   *[cases] { $cases ->
        [0] No case disappears.
        [one] One case disappears.
       *[other] { $cases } cases disappear.
    }
}
history-return = { $table ->
    [advice] { $cases ->
        [one] One report becomes
       *[other] { $cases } reports become
    }
   *[cases] { $cases ->
        [one] One case becomes
       *[other] { $cases } cases become
    }
} again as in load { $load }.
history-stay = { $table ->
    [advice] { $cases ->
        [one] One report stays as it is:
       *[other] { $cases } reports stay as they are:
    }
   *[cases] { $cases ->
        [one] One case stays as it is:
       *[other] { $cases } cases stay as they are:
    }
} load { $load } has replaced it.
history-retract = Retract load { $load }
history-log = Log
history-when = When
history-what = What
history-counts = Counts
checksums = Checksums of the files
checksum = Checksum (SHA-256), its beginning
moment = { $day } at { $hour }
history-taken = Taken
history-did-published = Published
history-did-retracted = Retracted
history-did-restored = Backup restored
history-count = { $number } { $name }
history-count-rows = { $number ->
    [one] row
   *[other] rows
}
history-count-cases = { $number ->
    [one] case
   *[other] cases
}
history-count-reports = { $number ->
    [one] report of advice
   *[other] reports of advice
}
history-count-warnings = { $number ->
    [one] finding
   *[other] findings
}
history-count-new = new
history-count-changed = changed
history-count-unchanged = unchanged
history-count-disappeared = removed
history-count-returned = returned
history-count-stayed = stayed
history-who-local = this computer
history-count-loads = { $number ->
    [one] load
   *[other] loads
}
history-backups = Backups
history-backups-text = A copy can be taken while others read. Restore replaces the whole database; the one that is replaced is kept beside it. Workshops are copied along, but those that are here stay as they are.
history-back-up = Take a backup
history-backing-up = Copying …
history-no-backups = No backups have been taken here yet.
history-size = Size
history-restore-which = Restore a backup
history-restore-sure = Yes, replace all data with { $name }
history-restore = Restore
history-restoring = Restoring …
history-restored = { $name } is restored. Every page now shows its data.
history-series = Series on the life around the money
history-series-text = Published figures of the society, fetched from their sources. Nothing is fetched when a page is shown; whoever looks after the program fetches new ones by `python -m jamstall reference update`.
history-series-none = No series are fetched yet.
history-series-name = Series
history-fetched = Fetched
history-series-figures = Figures
history-series-is = The figures are
history-series-current = Current
history-series-former = Replaced
history-series-retracted = Retracted
history-series-waiting = { $count ->
    [one] One series is not fetched yet
   *[other] { $count } series are not fetched yet
}: { $titles }.
history-series-which = Take fetched figures back
history-series-return = The figures that were fetched on { $day } are then current again.
history-series-empty = The series then has no figures.
history-series-retract = Take no. { $number } back
