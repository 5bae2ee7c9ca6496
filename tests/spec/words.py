"""What identifiers are called on the method page, in Swedish and English."""

from tests.spec.spec import Both

IDENTIFIERS: dict[str, Both] = {
    # Measures
    "amount_granted": ("Beviljat belopp", "Amount granted"),
    "amount_applied": ("Sökt belopp", "Amount applied for"),
    "amount_decided": ("Sökt belopp i beslutade ärenden", "Amount applied for in cases decided"),
    "amount_paid": ("Utbetalt belopp", "Amount paid"),
    "cases": ("Antal ärenden", "Number of cases"),
    "decided_cases": ("Antal beslutade ärenden", "Number of cases decided"),
    "granted_cases": ("Antal beviljade ärenden", "Number of granted cases"),
    "paid_cases": ("Antal ärenden med utbetalning", "Number of cases with a payment"),
    "amount_share": ("Andel av beviljat belopp", "Share of the amount granted"),
    "amount_share_numerator": ("Gruppens kronor", "The group's kronor"),
    "amount_share_denominator": ("Alla kronor", "All kronor"),
    "cases_share": ("Andel av beviljade ärenden", "Share of the granted cases"),
    "all_cases_share": ("Andel av alla ärenden", "Share of all cases"),
    "cases_share_numerator": ("Gruppens beviljade", "The group's granted"),
    "cases_share_denominator": ("Alla beviljade", "All granted"),
    "approval_rate": ("Beviljandegrad", "Approval rate"),
    "approval_rate_numerator": ("Beviljade", "Granted"),
    "approval_rate_denominator": ("Beviljade och avslagna", "Granted and rejected"),
    "grant_ratio": ("Beviljat av sökt belopp", "Granted of the amount applied for"),
    "grant_ratio_numerator": ("Beviljade kronor", "Kronor granted"),
    "grant_ratio_denominator": ("Sökta kronor", "Kronor applied for"),
    "median_amount": ("Medianbelopp", "Median amount"),
    "mean_amount": ("Medelbelopp", "Mean amount"),
    "mean_amount_numerator": ("Beviljade kronor", "Kronor granted"),
    "mean_amount_denominator": ("Beviljade ärenden", "Granted cases"),
    "median_applied": ("Sökt medianbelopp", "Median amount applied for"),
    "mean_applied": ("Sökt medelbelopp", "Mean amount applied for"),
    "mean_applied_numerator": ("Sökta kronor", "Kronor applied for"),
    "mean_applied_denominator": ("Ärenden med sökt belopp", "Cases that state it"),
    "cases_behind": ("Antal ärenden bakom talet", "Cases behind the number"),
    # Dimensions, where they are not columns of the same name
    "fund": ("Stödslag", "Fund"),
    "year": ("År", "Year"),
    "sector": ("Bransch", "Sector"),
    "sector_dominance": ("Könsdominans", "Sector dominance"),
    "sex": ("Kön", "Sex"),
    # Values
    "business_grants": ("Företagsstöd", "Business grants"),
    "project_funds": ("Projektmedel", "Project funds"),
    "granted": ("Bifall", "Granted"),
    "rejected": ("Avslag", "Rejected"),
    "withdrawn": ("Återkallat", "Withdrawn"),
    "pending": ("Pågående", "Pending"),
    "woman": ("Kvinna", "Woman"),
    "man": ("Man", "Man"),
    "mixed": ("Blandat", "Mixed"),
    "other": ("Annat", "Other"),
    "not_applicable": ("Ej tillämpligt", "Not applicable"),
    "unknown": ("Okänt", "Unknown"),
    "total": ("Totalt", "Total"),
    "sector_dominance_women": ("Kvinnodominerad", "Women-dominated"),
    "sector_dominance_men": ("Mansdominerad", "Male-dominated"),
    "sector_dominance_balanced": ("Jämn", "Balanced"),
    "birthplace_sweden": ("Sverige", "Sweden"),
    "birthplace_abroad": ("Utomlands", "Abroad"),
    "birthplace_mixed": ("Blandat", "Mixed"),
    "birthplace_not_applicable": ("Ej tillämpligt", "Not applicable"),
    "age_group_under_31": ("Under 31 år", "Under 31"),
    "age_group_31_49": ("31–49 år", "31–49"),
    "age_group_50_plus": ("50 år och äldre", "50 and over"),
    # Settings
    "basis_employed": ("mätt på sysselsatta", "by people employed"),
    "basis_owners": ("mätt på företagare", "by business owners"),
    "area_country": ("i landet", "in the country"),
    "area_county": ("i det egna länet", "in the county itself"),
    # Figures
    "figure_code": ("Bransch eller SNI-kod", "Sector or SNI code"),
    "figure_women": ("Kvinnor", "Women"),
    "figure_men": ("Män", "Men"),
    "figure_year": ("År", "Year"),
    "figure_sni_version": ("SNI-version", "SNI version"),
}

PHRASES: dict[str, Both] = {
    "target_at_least": ("Mål, minst", "Target, at least"),
    "target_at_most": ("Mål, högst", "Target, at most"),
    "target_by": ("Senast", "By"),
    "target_low": ("Slumpen, från", "Chance, from"),
    "target_high": ("Slumpen, till", "Chance, to"),
    "target_pace": ("Takt, punkter per år", "Pace, points a year"),
    "target_needed": ("Behövs, punkter per år", "Needed, points a year"),
    "target_verdict": ("Det sägs", "It is said"),
    "title": ("Så räknas det", "How it is counted"),
    "lead": (
        "Varje regel visas med ett påhittat exempel: vad som står i filen, och vad svaret blir. "
        "Exemplen provas automatiskt mot programmet, så att sidan alltid säger hur det faktiskt "
        "räknar. Det som en fil inte visar är lika för alla rader: bifall i maj 2024 i Gävle, för "
        "företagsstöd till ett IT-företag. Två punkter (..) betyder att talet är dolt, och ett "
        "streck (–) att det är tomt.",
        "Every rule is shown by an invented example: what the file says, and what the answer is. "
        "The examples are tried against the program automatically, so that the page always says "
        "how it really counts. What a file does not show is the same for all rows: granted in May "
        "2024 in Gävle, for business grants to an IT company. Two dots (..) mean that a number is "
        "hidden, a dash (–) that it is empty.",
    ),
    "number": ("Tal", "Number"),
    "points": ("Skillnad, procentenheter", "Difference, percentage points"),
    "part": ("Kronor", "Kronor"),
    "whole": ("Av kronor", "Of kronor"),
    "shown": ("Visas som", "Shown as"),
    "file": ("Fil{number}, {fund}:", "File{number}, {fund}:"),
    "file_retracted": (
        "Fil{number}, {fund} (tas sedan tillbaka):",
        "File{number}, {fund} (then taken back):",
    ),
    "same_file": ("Samma fil som ovan.", "The same file as above."),
    "figures": (
        "Antal personer i exemplet (påhittade siffror):",
        "People in the example (invented figures):",
    ),
    "row": ("Rad", "Row"),
    "by": ("per {by}", "by {by}"),
    "limit": ("gräns {limit} procent", "limit {limit} per cent"),
    "small": (
        "grupper med färre än {small} ärenden döljs",
        "groups of fewer than {small} cases are hidden",
    ),
    "all_shown": (
        "små grupper visas i exemplet",
        "small groups are shown in the example",
    ),
    "refused": (
        "En fråga per {by} besvaras inte.",
        "A question by {by} is not answered.",
    ),
    "country": ("Hela landet", "The whole country"),
    "whole_county": ("{county} (hela länet)", "{county} (the whole county)"),
}
