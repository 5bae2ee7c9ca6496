"""Cases alike, by the number: for small sets of data in which one thing is special."""

Case = dict[str, str]
"""A row by canonical column."""


def cases(number: int, decision: str = "granted", **columns: str) -> list[Case]:
    """Return that many cases alike: 2 000 kr applied for, of those granted half of it got."""
    money = {"amount_granted": "1000", "amount_paid": "500"} if decision == "granted" else {}
    usual = {
        "municipality": "Gävle",
        "sni_code": "62010",
        "decided_on": "2024-05-02",
        "amount_applied": "2000",
        "applicant_sex": "unknown",
        "decision": decision,
    }
    return [{**usual, **money, **columns} for _ in range(number)]
