"""Every assumption behind the demo data. All of it is invented; none of it describes a real office.

The differences between women and men, and between people born in Sweden and abroad, were written
in by hand so that the tool has something to show. They are evidence of nothing. Budgets are kronor
granted a year by year of decision; weights are relative to each other and need no certain sum.
"""

from typing import NamedTuple

GAVLEBORG, HALLAND = "21", "13"
COUNTIES = {GAVLEBORG: "Gävleborg", HALLAND: "Halland"}
REGISTERS = {GAVLEBORG: "RG", HALLAND: "RH"}
YEARS = tuple(range(2019, 2026))

# Weights follow the number of inhabitants, roughly.
MUNICIPALITIES = {
    GAVLEBORG: {
        "Gävle": 30, "Sandviken": 13, "Hudiksvall": 14, "Söderhamn": 10, "Bollnäs": 10,
        "Ljusdal": 10, "Ovanåker": 6, "Nordanstig": 5, "Hofors": 4, "Ockelbo": 4,
    },
    HALLAND: {
        "Halmstad": 31, "Kungsbacka": 19, "Varberg": 20, "Falkenberg": 15, "Laholm": 10, "Hylte": 5,
    },
}  # fmt: skip


class Year(NamedTuple):
    """What is decided in one county and year.

    `budget` is granted in all, `granted` the number of granted cases, and `men` the share of the
    kronor that goes to sectors where over 60 % of the employed in the country are men.
    """

    budget: int
    granted: int
    men: float = 0.0


# The pandemic year 2020: more and smaller grants, and more of them to hotels, shops and culture.
BUSINESS = {
    GAVLEBORG: (
        Year(43_200_000, 248, 0.842), Year(52_800_000, 300, 0.795), Year(49_100_000, 284, 0.816),
        Year(44_600_000, 262, 0.809), Year(42_300_000, 236, 0.792), Year(44_700_000, 244, 0.783),
        Year(45_300_000, 252, 0.770),
    ),
    HALLAND: (
        Year(9_800_000, 80, 0.680), Year(12_600_000, 100, 0.625), Year(11_200_000, 92, 0.660),
        Year(10_100_000, 82, 0.664), Year(9_600_000, 74, 0.648), Year(10_000_000, 80, 0.640),
        Year(10_200_000, 86, 0.631),
    ),
}  # fmt: skip
PROJECTS = {
    GAVLEBORG: (
        Year(104_000_000, 53), Year(109_000_000, 58), Year(92_000_000, 47), Year(101_000_000, 52),
        Year(127_000_000, 61), Year(124_000_000, 58), Year(120_000_000, 56),
    ),
    HALLAND: (
        Year(9_400_000, 13), Year(10_300_000, 15), Year(8_700_000, 12), Year(9_200_000, 13),
        Year(11_300_000, 16), Year(10_800_000, 15), Year(10_300_000, 14),
    ),
}  # fmt: skip
PENDING = {GAVLEBORG: (14, 5), HALLAND: (5, 2)}
"""Applications of the last autumn that await a decision: business grants, project funds."""


class Trade(NamedTuple):
    """A line of business: its codes, how common it is in each county, and who leads it.

    `women` is the probability that one who leads such a company alone is a woman.
    """

    sni_2007: str
    sni_2025: str
    gavleborg: float
    halland: float
    women: float

    def weight(self, county: str) -> float:
        """How common the trade is among the applicants of a county."""
        return self.gavleborg if county == GAVLEBORG else self.halland


TRADES = (
    Trade("01.410", "01.410", 1.6, 2.4, 0.38),  # dairy farming
    Trade("01.302", "01.302", 0.8, 2.0, 0.52),  # plant nurseries
    Trade("02.109", "02.109", 2.2, 0.8, 0.23),  # forestry services
    Trade("02.200", "02.200", 1.9, 0.5, 0.17),  # logging
    Trade("10.710", "10.710", 2.6, 2.4, 0.55),  # bakeries
    Trade("11.050", "11.050", 1.0, 1.2, 0.26),  # breweries
    Trade("16.101", "16.111", 3.6, 1.0, 0.20),  # sawmills
    Trade("16.239", "16.239", 2.6, 1.2, 0.24),  # joinery
    Trade("22.290", "22.260", 2.2, 1.8, 0.28),  # plastic goods
    Trade("25.110", "25.110", 5.6, 2.2, 0.23),  # metal structures
    Trade("25.620", "25.530", 7.4, 2.6, 0.22),  # machining of metal
    Trade("25.999", "25.999", 2.8, 1.4, 0.25),  # other metal goods
    Trade("28.290", "28.290", 4.4, 2.2, 0.25),  # machinery
    Trade("31.090", "31.009", 1.6, 1.2, 0.30),  # furniture
    Trade("33.120", "33.120", 3.0, 1.4, 0.20),  # repair of machinery
    Trade("35.110", "35.120", 1.0, 0.8, 0.28),  # electricity from renewable sources
    Trade("38.320", "38.214", 1.4, 0.8, 0.28),  # recycling
    Trade("41.200", "41.000", 3.0, 2.4, 0.19),  # house building
    Trade("43.120", "43.120", 2.8, 1.8, 0.17),  # ground works
    Trade("43.210", "43.210", 2.8, 2.0, 0.16),  # electricians
    Trade("43.320", "43.320", 2.4, 1.8, 0.18),  # carpenters
    Trade("49.410", "49.410", 3.2, 2.0, 0.21),  # road haulage
    Trade("49.320", "49.330", 0.8, 0.8, 0.22),  # taxis
    Trade("58.190", "58.190", 0.5, 0.8, 0.53),  # publishing
    Trade("59.110", "59.110", 1.0, 1.8, 0.42),  # film and video
    Trade("62.010", "62.100", 3.2, 5.4, 0.28),  # programming
    Trade("62.020", "62.201", 2.0, 3.4, 0.30),  # IT consultants
    Trade("45.201", "95.311", 2.6, 2.0, 0.11),  # vehicle repair: trade, wherever its code stands
    Trade("47.711", "47.711", 1.8, 3.2, 0.74),  # clothes shops
    Trade("47.591", "47.551", 1.2, 2.4, 0.57),  # furnishing shops
    Trade("46.699", "46.649", 1.4, 3.0, 0.20),  # wholesale of machinery
    Trade("55.101", "55.101", 1.8, 2.8, 0.46),  # hotels
    Trade("55.202", "55.202", 1.8, 1.2, 0.52),  # holiday cottages
    Trade("55.300", "55.300", 1.2, 1.4, 0.42),  # camp sites
    Trade("56.100", "56.110", 3.0, 3.8, 0.44),  # restaurants
    Trade("70.220", "70.200", 1.6, 3.4, 0.50),  # management consultants
    Trade("71.122", "71.122", 1.8, 2.8, 0.20),  # engineers
    Trade("74.102", "74.120", 0.9, 2.2, 0.62),  # graphic design
    Trade("79.900", "79.900", 1.6, 1.8, 0.57),  # tourist services
    Trade("81.210", "81.210", 1.4, 1.8, 0.64),  # cleaning
    Trade("81.300", "81.300", 1.0, 1.2, 0.27),  # care of parks and gardens
    Trade("85.594", "85.594", 1.0, 1.4, 0.64),  # training of staff
    Trade("86.905", "86.950", 1.6, 2.0, 0.74),  # physiotherapy
    Trade("88.910", "88.910", 0.7, 0.8, 0.87),  # child minding
    Trade("88.102", "88.102", 0.8, 0.8, 0.70),  # support for people with disabilities
    Trade("93.130", "93.130", 1.2, 1.6, 0.50),  # gyms
    Trade("93.290", "93.290", 1.2, 1.4, 0.48),  # leisure
    Trade("96.021", "96.210", 1.8, 2.2, 0.87),  # hairdressers
    Trade("96.022", "96.220", 0.9, 1.4, 0.95),  # beauty care
)
HIT_BY_THE_PANDEMIC = ("47", "55", "56", "59", "79", "93", "96")
SHOPS = (  # where the last shop or petrol station of a village is supported
    Trade("47.112", "47.112", 3.0, 3.0, 0.44),
    Trade("47.300", "47.300", 1.0, 1.0, 0.32),
)


class Form(NamedTuple):
    """A form of support: its share of the cases, the usual amount applied for, and its approval.

    `spread` is the lognormal's sigma; `approval` is added to the probability of being granted.
    """

    name: str
    gavleborg: float
    halland: float
    median: int
    spread: float
    approval: float


INVESTMENT = Form("Regionalt investeringsstöd", 22, 0, 480_000, 0.75, -0.03)
PANDEMIC = Form("Omställningscheck", 26, 26, 70_000, 0.45, 0.02)
SHOP_SUPPORT = Form("Stöd till kommersiell service", 0, 0, 120_000, 0.65, 0.07)
FORMS = (
    INVESTMENT,  # not given outside the national support areas, so never in Halland
    Form("Utvecklingscheck", 32, 34, 150_000, 0.55, 0.0),
    Form("Konsultcheck", 18, 20, 95_000, 0.45, 0.02),
    Form("Innovationscheck", 6, 20, 190_000, 0.55, -0.04),
    Form("Mikrostöd", 22, 26, 45_000, 0.40, 0.0),
)
SHOP_SHARE = 0.06
"""Of the applicants, those that keep a shop open in a village."""

ASSOCIATION_SHARE = 0.4
"""Of the village shops, those that an association runs: no person stands behind those."""

SAME_AGAIN = 0.16
"""How many applications come from a company that has applied before."""

# Approval before form and group. In the same kind of sector women are approved about as often as
# men; in all a little less often, since more of them apply in sectors that are approved less.
APPROVAL = 0.827
APPROVAL_MEN_SECTOR, APPROVAL_OTHER_SECTOR = 0.03, -0.055
APPROVAL_WOMAN, APPROVAL_ABROAD = 0.01, -0.06
WITHDRAWN = 0.04

MIXED_LEADERSHIP = 0.11
WOMEN_LEAD_MORE = 0.04
"""By how much the probabilities of `TRADES` grow a year, from a little less in 2019."""
SEX_UNKNOWN = (0.104, 0.098, 0.091, 0.084, 0.078, 0.073, 0.068)
"""By year: the offices got better at asking."""

BORN_ABROAD = {GAVLEBORG: 0.145, HALLAND: 0.165}
"""Of those whose birthplace is reported."""

BIRTHPLACE_UNKNOWN = 0.15
AGE_UNKNOWN = 0.06
AGES = {"Under 31": 15, "31–49": 52, "50+": 33}
SNI_UNKNOWN = 0.007
"""Of the cases decided in the first two years, those that were registered without a code."""
