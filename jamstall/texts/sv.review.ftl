cli-review-case = { $case }: { $level }. { $quote }
cli-reviewed = { $cases ->
    [one] 1 ärende läst
   *[other] { $cases } ärenden lästa
} efter reglerna { $version }.
review-level-none = inte bedömt
review-level-0 = 0 nämns inte
review-level-1 = 1 nämns
review-level-2 = 2 analyseras
review-level-3 = 3 görs något åt
rule-fault-toml = { $file } rad { $line }: filen går inte att läsa som TOML ({ $said }).
rule-fault-unknown-question = { $file } rad { $line }: frågan ”{ $said }” finns inte.
rule-fault-unknown-group = { $file } rad { $line }: gruppen ”{ $said }” finns inte.
rule-fault-no-word = { $file } rad { $line }: ”{ $said }” är inget ord.
rule-fault-missing = { $file } rad { $line }: ”{ $said }” saknas.
rule-fault-unreadable = { $file } rad { $line }: filen { $said } går inte att öppna.
