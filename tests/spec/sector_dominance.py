"""Design §4.3: which sex dominates a sector, by a basis, an area, a year and a limit."""

from tests.spec.spec import Chapter, Spec, grants, projects

BY = ("sector_dominance",)

CHAPTER = Chapter(
    (
        "Kvinnodominerad, mansdominerad eller jämn bransch",
        "Women-dominated, male-dominated or balanced",
    ),
    (
        Spec(
            (
                "Över 60 procent av ett kön: dominerad",
                "Over 60 per cent of one sex: dominated",
            ),
            (
                "2024 var 77 % av de sysselsatta i vården kvinnor, 45 % i handeln och 30 % i IT.",
                "In 2024, 77% of those employed in health care were women, 45% in trade and 30% in "
                "IT.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                A-1     | 88.101   | 30000
                A-2     | 47.711   | 40000
                A-3     | 62.010   | 50000
                A-4     | 41.200   | 60000
                """),
            ),
            by=BY,
            expected="""
            sector_dominance | value  | cases
            women            | 30000  | 1
            men              | 110000 | 2
            balanced         | 40000  | 1
            total            | 180000 | 4
            """,
        ),
        Spec(
            ("Exakt 60 procent är jämn", "Exactly 60 per cent is balanced"),
            (
                "Gränserna hör till det jämna: 40 och 60 procent är jämn bransch. En person mer, "
                "och branschen är dominerad.",
                "The limits belong to the balanced: 40 and 60 per cent are balanced. One person "
                "more, and the sector is dominated.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                A-1     | 47.711   | 1000
                A-2     | 62.010   | 2000
                A-3     | 88.101   | 4000
                A-4     | 41.200   | 8000
                """),
            ),
            figures="""
            code | women  | men
            G    | 60000  | 40000
            J    | 40000  | 60000
            Q    | 60001  | 39999
            F    | 39999  | 60001
            """,
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 4000  | 1
            men              | 8000  | 1
            balanced         | 3000  | 2
            """,
        ),
        Spec(
            ("Gränsen kan ändras", "The limit can be changed"),
            (
                "Med gränsen 59 procent blir offentlig förvaltning, där 59,6 % är kvinnor, "
                "kvinnodominerad.",
                "With the limit at 59 per cent, public administration, where 59.6% are women, is "
                "women-dominated.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                A-1     | 84.111   | 1000
                A-2     | 47.711   | 2000
                """),
            ),
            limit="59",
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 1000  | 1
            balanced         | 2000  | 1
            """,
        ),
        Spec(
            ("En annan gräns, samma regel", "Another limit, the same rule"),
            (
                "Gränsen kan ha decimaler. Med gränsen 66,7 procent är 66,7 procent jämn.",
                "A limit may have decimals. With the limit at 66.7 per cent, 66.7 per cent is "
                "balanced.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                A-1     | 47.711   | 1000
                A-2     | 62.010   | 2000
                """),
            ),
            figures="""
            code | women | men
            G    | 667   | 333
            J    | 332   | 668
            """,
            limit="66.7",
            by=BY,
            expected="""
            sector_dominance | value | cases
            men              | 2000  | 1
            balanced         | 1000  | 1
            """,
        ),
        Spec(
            ("Anställda eller företagare", "Employed or business owners"),
            (
                "Bland dem som äger företag i kultur och personliga tjänster är 63 % kvinnor, mot "
                "59 % av de sysselsatta. Vilket som gäller väljs, och står alltid utskrivet.",
                "Of those who own businesses in culture and personal services 63% are women, "
                "against 59% of the employed. Which one holds is chosen, and always stated.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                A-1     | 96.021   | 1000
                A-2     | 47.711   | 2000
                """),
            ),
            basis="owners",
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 1000  | 1
            men              | 2000  | 1
            """,
        ),
        Spec(
            (
                "Branscher som redovisas tillsammans delar siffra",
                "Sectors published together share a figure",
            ),
            (
                "För företagare redovisas energi och miljö, finans och offentlig förvaltning som "
                "en enda siffra (18 % kvinnor). Den gäller för var och en av dem.",
                "For business owners, energy and environment, finance and public administration "
                "are published as one figure (18% women). It holds for each of them.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                A-1     | 64.190   | 1000
                A-2     | 35.110   | 2000
                """),
            ),
            basis="owners",
            by=("sector", "sector_dominance"),
            expected="""
            sector | sector_dominance | value | cases
            D+E    | men              | 2000  | 1
            K      | men              | 1000  | 1
            """,
        ),
        Spec(
            ("Landet eller det egna länet", "The country or the county itself"),
            (
                "Mätt mot det egna länet är offentlig förvaltning kvinnodominerad i Gävleborg "
                "(62 %) men jämn i Halland (54 %) och Stockholm (59 %).",
                "Against the county itself, public administration is women-dominated in Gävleborg "
                "(62%) but balanced in Halland (54%) and Stockholm (59%).",
            ),
            (
                grants("""
                case_id | municipality | sni_code | amount_granted
                A-1     | Gävle        | 84.111   | 1000
                A-2     | Halmstad     | 84.111   | 2000
                A-3     | Stockholm    | 84.111   | 4000
                """),
            ),
            area="county",
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 1000  | 1
            balanced         | 6000  | 2
            total            | 7000  | 3
            """,
        ),
        Spec(
            ("Ett län utan egna siffror", "A county without figures of its own"),
            (
                "Hur många företagare varje län har publiceras inte. Mätt mot dem i det egna länet "
                "är varje bransch okänd.",
                "How many business owners each county has is not published. Against those of the "
                "county itself, every sector is unknown.",
            ),
            (
                grants("""
                case_id | municipality | sni_code | amount_granted
                A-1     | Gävle        | 84.111   | 1000
                A-2     | Gävle        | 43.210   | 2000
                """),
            ),
            basis="owners",
            area="county",
            by=BY,
            expected="""
            sector_dominance | value | cases
            unknown          | 3000  | 2
            total            | 3000  | 2
            """,
        ),
        Spec(
            (
                "Ett projekt i två län mäts mot vart och ett",
                "A project in two counties is measured against each",
            ),
            (
                "Varje del av pengarna mäts mot sitt eget län. Ärendet räknas i båda grupperna "
                "men en gång i totalen.",
                "Each part of the money is measured against its own county. The case counts in "
                "both groups but once in the total.",
            ),
            (
                projects("""
                case_id | municipality    | sni_code | amount_granted
                P-1     | Gävle, Halmstad | 84.111   | 1000
                """),
            ),
            area="county",
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 500   | 1
            balanced         | 500   | 1
            total            | 1000  | 1
            """,
        ),
        Spec(
            (
                "Årets siffra: den senaste som inte är efter beslutet",
                "The year's figure: the latest not after the decision",
            ),
            (
                "Ett beslut mäts mot den senaste siffran som fanns det året. Beslut före den "
                "första siffran mäts mot den första.",
                "A decision is measured against the latest figure there was that year. Decisions "
                "before the first figure are measured against the first.",
            ),
            (
                grants("""
                case_id | decided_on | sni_code | amount_granted
                A-1     | 2018-05-02 | 47.711   | 1000
                A-2     | 2020-05-02 | 47.711   | 2000
                A-3     | 2021-05-02 | 47.711   | 4000
                A-4     | 2022-05-02 | 47.711   | 8000
                A-5     | 2024-05-02 | 47.711   | 16000
                """),
            ),
            figures="""
            year | code | women | men
            2020 | G    | 70    | 30
            2022 | G    | 30    | 70
            2023 | G    | 50    | 50
            """,
            by=("sector_dominance", "year"),
            expected="""
            sector_dominance | year | value | cases
            women            | 2018 | 1000  | 1
            women            | 2020 | 2000  | 1
            women            | 2021 | 4000  | 1
            men              | 2022 | 8000  | 1
            balanced         | 2024 | 16000 | 1
            """,
        ),
        Spec(
            (
                "Utan beslutsår gäller den senaste siffran",
                "Without a year of decision the latest figure holds",
            ),
            (
                "Ett ärende som väntar på beslut mäts mot den senaste siffran som finns.",
                "A case that awaits its decision is measured against the latest figure there is.",
            ),
            (
                grants("""
                case_id | decision | decided_on | sni_code
                A-1     | granted  | 2020-05-02 | 47.711
                A-2     | pending  |            | 47.711
                """),
            ),
            figures="""
            year | code | women | men
            2020 | G    | 70    | 30
            2022 | G    | 30    | 70
            """,
            measure="cases",
            by=BY,
            expected="""
            sector_dominance | value
            women            | 1
            men              | 1
            """,
        ),
        Spec(
            ("Den finaste siffran gäller", "The finest figure holds"),
            (
                "Finns siffror för en huvudgrupp (47) eller en femsiffrig kod (47.730, apotek) går "
                "de före branschens, för just de koderna.",
                "Where there are figures for a division (47) or a five-digit code (47.730, "
                "pharmacies), they go before the sector's, for those codes.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                A-1     | 47.730   | 1000
                A-2     | 47.711   | 2000
                A-3     | 46.110   | 4000
                A-4     | 47.7     | 8000
                """),
            ),
            figures="""
            code  | women | men
            G     | 30    | 70
            47    | 50    | 50
            47730 | 80    | 20
            """,
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 1000  | 1
            men              | 4000  | 1
            balanced         | 10000 | 2
            """,
        ),
        Spec(
            (
                "En finare siffra gäller sin egen version av SNI",
                "A finer figure holds for its own version of SNI",
            ),
            (
                "Samma siffror kan stå för olika saker i SNI 2007 och SNI 2025. En finare siffra "
                "används bara för koder ur samma version.",
                "The same digits can mean different things in SNI 2007 and SNI 2025. A finer "
                "figure is only used for codes of the same version.",
            ),
            (
                grants("""
                case_id | decided_on | sni_version | sni_code | amount_granted
                A-1     | 2025-05-02 | 2007        | 46460    | 1000
                A-2     | 2025-05-02 | 2025        | 46460    | 2000
                A-3     | 2025-05-02 | 2007        | 46110    | 4000
                """),
            ),
            figures="""
            year | sni_version | code  | women | men
            2020 | 2007        | G     | 50    | 50
            2020 | 2007        | 46460 | 80    | 20
            2025 | 2025        | 46460 | 20    | 80
            2025 | 2025        | 46110 | 20    | 80
            """,
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 1000  | 1
            men              | 2000  | 1
            balanced         | 4000  | 1
            """,
        ),
        Spec(
            (
                "En huvudgrupps siffra gäller även SNI 2025 där gruppen är densamma",
                "A division's figure holds for SNI 2025 too, where the division is the same",
            ),
            (
                "Datorreparation (95.10) och bilreparation (95.31) har samma huvudgrupp i "
                "SNI 2025, men bilreparation räknas till handel. Siffran för huvudgrupp 95 i "
                "SNI 2007 gäller därför bara den första.",
                "Repair of computers (95.10) and of vehicles (95.31) share a division in SNI 2025, "
                "but vehicle repair counts as trade. The figure for division 95 of SNI 2007 thus "
                "holds for the former only.",
            ),
            (
                grants("""
                case_id | sni_version | sni_code | amount_granted
                A-1     | 2025        | 95.101   | 1000
                A-2     | 2025        | 95.311   | 2000
                """),
            ),
            figures="""
            code    | women | men
            G       | 50    | 50
            R+S+T+U | 50    | 50
            95      | 80    | 20
            """,
            by=BY,
            expected="""
            sector_dominance | value | cases
            women            | 1000  | 1
            balanced         | 2000  | 1
            """,
        ),
        Spec(
            (
                "SNI 2025 räknas till de branscher som siffrorna finns för",
                "SNI 2025 is counted in the sectors that figures exist for",
            ),
            (
                "Bokstäverna bytte plats i SNI 2025: Q är vård i SNI 2007 men utbildning i "
                "SNI 2025. Bilreparation (95.31) räknas till handel, där den låg före 2025.",
                "The letters moved in SNI 2025: Q is health care in SNI 2007 but education in "
                "SNI 2025. Vehicle repair (95.31) counts as trade, where it was before 2025.",
            ),
            (
                grants("""
                case_id | sni_version | sni_code | amount_granted
                A-1     | 2007        | Q        | 1000
                A-2     | 2025        | Q        | 2000
                A-3     | 2007        | 85.100   | 4000
                A-4     | 2025        | 85.100   | 8000
                A-5     | 2025        | 95.311   | 16000
                A-6     | 2007        | 45.201   | 32000
                A-7     | 2007        | 95.110   | 64000
                """),
            ),
            by=("sector",),
            expected="""
            sector  | value | cases
            G       | 48000 | 2
            P       | 14000 | 3
            Q       | 1000  | 1
            R+S+T+U | 64000 | 1
            """,
        ),
        Spec(
            (
                "Koden följs av versionen för sitt år",
                "A code is read in the version of its year",
            ),
            (
                "Sägs inget om versionen läses koder i beslut från 2025 som SNI 2025, och tidigare "
                "som SNI 2007.",
                "Where the version is not stated, codes of decisions from 2025 are read as "
                "SNI 2025, and earlier ones as SNI 2007.",
            ),
            (
                grants("""
                case_id | decided_on | sni_code | amount_granted
                A-1     | 2024-12-31 | Q        | 1000
                A-2     | 2025-01-01 | Q        | 2000
                """),
            ),
            by=("sector",),
            expected="""
            sector | value | cases
            P      | 2000  | 1
            Q      | 1000  | 1
            """,
        ),
    ),
)
