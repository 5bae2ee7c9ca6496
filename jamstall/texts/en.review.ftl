cli-review-case = { $case }: { $level }. { $quote }
cli-reviewed = { $cases ->
    [one] 1 case read
   *[other] { $cases } cases read
} by the rules { $version }.
review-level-none = not screened
review-level-0 = 0 not mentioned
review-level-1 = 1 mentioned
review-level-2 = 2 analysed
review-level-3 = 3 acted on
rule-fault-toml = { $file } line { $line }: the file cannot be read as TOML ({ $said }).
rule-fault-unknown-question = { $file } line { $line }: there is no question “{ $said }”.
rule-fault-unknown-group = { $file } line { $line }: there is no group “{ $said }”.
rule-fault-no-word = { $file } line { $line }: “{ $said }” is no word.
rule-fault-missing = { $file } line { $line }: “{ $said }” is missing.
rule-fault-unreadable = { $file } line { $line }: the file { $said } cannot be opened.
