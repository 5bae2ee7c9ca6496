"""Whether a target is reached in time: the pace there is, and the pace it takes."""

from tests.spec.spec import Chapter, Verdict

CHAPTER = Chapter(
    ("Är vi på väg mot målet?", "Are we on the way to the target?"),
    verdicts=(
        Verdict(
            ("Takten jämförs med den som behövs", "The pace is compared with the one needed"),
            (
                "Takten är lutningen på den räta linje som ligger närmast årens andelar. Den som "
                "behövs är det som fattas delat med åren som är kvar, räknat från det senaste "
                "hela årets slut. Är takten minst så stor är vi på väg. Är den mindre går det för "
                "långsamt. Går andelen åt andra hållet är vi på väg bort.",
                "The pace is the slope of the straight line nearest the years' shares. The one "
                "needed is what is missing, divided by the years that are left from the end of "
                "the last whole year. If the pace is at least as large we are on the way. If it "
                "is smaller it is too slow. If the share goes the other way we are moving away.",
            ),
            """
            2022 | 2023 | 2024 | 2025 | at_least | by         | pace | needed | verdict
            ---- | ---- | ---- | ---- | -------- | ---------- | ---- | ------ | -------
            20   | 23   | 26   | 29   | 40       | 2030-12-31 | 3.0  | 2.2    | on_the_way
            20   | 21   | 22   | 23   | 40       | 2030-12-31 | 1.0  | 3.4    | too_slow
            26   | 25   | 24   | 23   | 40       | 2030-12-31 | -1.0 | 3.4    | away
            30   | 30   | 30   | 30   | 40       | 2030-12-31 | 0.0  | 2.0    | too_slow
            """,
        ),
        Verdict(
            ("Målet kan också vara ett tak", "A target can be a ceiling too"),
            (
                "Ett mål om högst 60 procent till mansdominerade branscher nås genom att andelen "
                "sjunker. Då är det minskningen som jämförs.",
                "A target of at most 60 per cent to male-dominated sectors is reached by a share "
                "that falls. Then it is the decrease that is compared.",
            ),
            """
            2023 | 2024 | 2025 | at_most | by         | pace | needed | verdict
            ---- | ---- | ---- | ------- | ---------- | ---- | ------ | -------
            84   | 80   | 76   | 60      | 2030-12-31 | -4.0 | -3.2   | on_the_way
            78   | 77   | 76   | 60      | 2030-12-31 | -1.0 | -3.2   | too_slow
            74   | 75   | 76   | 60      | 2030-12-31 | 1.0  | -3.2   | away
            """,
        ),
        Verdict(
            ("Nått, och inte nått", "Reached, and not reached"),
            (
                "Är det senaste årets andel där är målet nått, vad takten än är. Har dagen "
                "passerat och andelen inte är där, nåddes målet inte.",
                "If the latest year's share is there the target is reached, whatever the pace. If "
                "the day has passed and the share is not there, the target was not reached.",
            ),
            """
            2023 | 2024 | 2025 | at_least | by         | pace | needed | verdict
            ---- | ---- | ---- | -------- | ---------- | ---- | ------ | -------
            44   | 42   | 40   | 40       | 2030-12-31 | -2.0 | 0.0    | reached
            30   | 33   | 36   | 40       | 2025-12-31 | 3.0  |        | missed
            """,
        ),
        Verdict(
            ("När det inte går att säga", "When it cannot be told"),
            (
                "Två år är för få för en takt. Och om slumpen inte kan skilja en takt som leder "
                "bort från en som räcker, så säger vi inget av dem. Gränserna för slumpen kommer "
                "av att varje års beslut dras om, två tusen gånger (bootstrap). För kön, "
                "födelseland och ålder ges inga sådana gränser, eftersom de görs av enskilda "
                "ärenden.",
                "Two years are too few for a pace. And where chance cannot tell a pace that leads "
                "away from one that is enough, we say neither. The limits of chance come from "
                "drawing each year's decisions anew, two thousand times (bootstrap). For sex, "
                "birthplace and age no such limits are given, since they are made from single "
                "cases.",
            ),
            """
            2022 | 2023 | 2024 | 2025 | at_least | by         | low  | high | pace | needed | verdict
            ---- | ---- | ---- | ---- | -------- | ---------- | ---- | ---- | ---- | ------ | -------
                 |      | 22   | 25   | 40       | 2030-12-31 |      |      |      | 3.0    | cannot_be_told
            20   |      | 22   | 23   | 40       | 2030-12-31 |      |      | 1.0  | 3.4    | too_slow
            20   | 21   | 22   | 23   | 40       | 2030-12-31 | -2.0 | 4.0  | 1.0  | 3.4    | cannot_be_told
            20   | 21   | 22   | 23   | 40       | 2030-12-31 | -2.0 | 3.0  | 1.0  | 3.4    | too_slow
            """,  # noqa: E501
        ),
        Verdict(
            ("Ett dolt år är inte noll", "A hidden year is not zero"),
            (
                "För kön, födelseland och ålder är ett år vars andel är dold, eller som saknar "
                "gruppen, inte med i takten. Det läses aldrig som noll procent. Är färre än tre "
                "år kvar går det inte att säga om målet nås.",
                "For sex, birthplace and age a year whose share is hidden, or that lacks the "
                "group, is left out of the pace. It is never read as zero per cent. If fewer than "
                "three years are left it cannot be told whether the target is reached.",
            ),
            """
            2022 | 2023 | 2024 | 2025 | at_least | by         | pace | needed | verdict
            ---- | ---- | ---- | ---- | -------- | ---------- | ---- | ------ | --------------
            20   |      | 22   | 23   | 40       | 2030-12-31 | 1.0  | 3.4    | too_slow
            20   | 22   | 24   |      | 40       | 2030-12-31 | 2.0  | 2.7    | too_slow
            20   |      |      | 23   | 40       | 2030-12-31 |      | 3.4    | cannot_be_told
                 |      |      |      | 40       | 2030-12-31 |      |        | cannot_be_told
            """,
        ),
    ),
)
