"""Design §4.8: groups that are all of a place, and so tell of each in it."""

from tests.spec.spec import Spec, grants

BORN_ABROAD = """
case_id | municipality | birthplace
A-1     | Ockelbo      | Utlandet
A-2     | Ockelbo      | Utlandet
A-3     | Ockelbo      | Utlandet
A-4     | Ockelbo      | Utlandet
A-5     | Ockelbo      | Utlandet
A-6     | Gävle        | Utlandet
A-7     | Gävle        | Utlandet
A-8     | Gävle        | Utlandet
A-9     | Gävle        | Utlandet
A-10    | Gävle        | Utlandet
A-11    | Gävle        | Sverige
A-12    | Gävle        | Sverige
A-13    | Gävle        | Sverige
A-14    | Gävle        | Sverige
A-15    | Gävle        | Sverige
A-16    | Gävle        | Sverige
A-17    | Hofors       | Sverige
A-18    | Hofors       | Sverige
A-19    | Hofors       | Sverige
A-20    | Hofors       | Sverige
A-21    | Hofors       | Sverige
A-22    | Hofors       | Sverige
A-23    | Hofors       | Sverige
A-24    | Hofors       | Sverige
"""

REFUSED = """
case_id | applicant_sex | decision | amount_granted
A-1     | Kvinna        | Avslag   |
A-2     | Kvinna        | Avslag   |
A-3     | Kvinna        | Avslag   |
A-4     | Kvinna        | Avslag   |
A-5     | Kvinna        | Avslag   |
A-6     | Man           | Bifall   | 10000
A-7     | Man           | Bifall   | 10000
A-8     | Man           | Bifall   | 10000
A-9     | Man           | Bifall   | 10000
A-10    | Man           | Bifall   | 10000
A-11    | Man           | Bifall   | 10000
A-12    | Man           | Avslag   |
A-13    | Man           | Avslag   |
A-14    | Man           | Avslag   |
A-15    | Man           | Avslag   |
A-16    | Man           | Avslag   |
A-17    | Man           | Avslag   |
A-18    |               | Bifall   | 10000
A-19    |               | Bifall   | 10000
A-20    |               | Avslag   |
A-21    |               | Avslag   |
A-22    |               | Avslag   |
"""

SPECS = (
    Spec(
        (
            "Att alla är födda utomlands sägs inte",
            "That all were born abroad is not said",
        ),
        (
            "I Ockelbo är alla födda utomlands. Då vore det sagt om var och en, hur många de än "
            "är, så talet döljs, och även nollan bredvid. Att alla i Hofors är födda i Sverige "
            "visas.",
            "In Ockelbo all were born abroad. That would be said of each of them, however many "
            "they are, so the number is hidden, and the zero beside it too. That all in Hofors "
            "were born in Sweden is shown.",
        ),
        (grants(BORN_ABROAD),),
        measure="granted_cases",
        by=("municipality", "birthplace"),
        expected="""
        municipality | birthplace | value | cases
        2101         | sweden     | ..    | ..
        2101         | abroad     | ..    | ..
        2104         | sweden     | 8     | 8
        2180         | sweden     | ..    | ..
        2180         | abroad     | ..    | ..
        """,
    ),
    Spec(
        (
            "Att alla fick avslag sägs inte",
            "That all were refused is not said",
        ),
        (
            "Fem kvinnor sökte och alla fick avslag, medan andra fick bifall. Hur många som fick "
            "avslag döljs, och med det beviljandegraden. Hade alla fått bifall så hade den visats.",
            "Five women applied and all were refused, where others were granted. How many were "
            "refused is hidden, and the approval rate with it. Had all been granted, it would be "
            "shown.",
        ),
        (grants(REFUSED),),
        measure="approval_rate",
        by=("sex",),
        expected="""
        sex     | value  | numerator | denominator | cases
        woman   | ..     | ..        | ..          | ..
        man     | 0.5    | 6         | 12          | 12
        unknown | ..     | ..        | ..          | ..
        total   | 0.364… | 8         | 22          | 22
        """,
    ),
    Spec(
        (
            "Att ingen fick bifall visas",
            "That nobody was granted is shown",
        ),
        (
            "Samma ärenden. Noll beviljade är ett svar som sidorna finns till för, och säger inte "
            "att någon sökte.",
            "The same cases. None granted is an answer that the pages are there for, and does not "
            "say that anybody applied.",
        ),
        (grants(REFUSED),),
        measure="granted_cases",
        by=("sex",),
        expected="""
        sex     | value | cases
        woman   | 0     | 0
        man     | 6     | 6
        unknown | 2     | 2
        total   | 8     | 8
        """,
    ),
)
