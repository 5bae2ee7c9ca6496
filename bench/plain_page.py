"""The page that a handy colleague writes: Streamlit, pandas in memory, the ten charts of Översikt.

Run as an app of its own by `plain.py`. `DATA` names a Parquet file with a row for each place of
each case; a selection stands in the address as it does in ours.
"""

import os
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

FEW = 5
"""Groups of fewer are left out, each by itself: what the others tell of them is not looked at."""
FUNDS = ("business_grants", "project_funds")


@st.cache_data
def data() -> pd.DataFrame:
    """Return the cases, read once, their texts as categories."""
    frame = pd.read_parquet(os.environ["DATA"])
    texts = [name for name in frame.columns if name not in {"year", "amount_granted"}]
    return frame.astype(dict.fromkeys(texts, "category"))


def chosen(frame: pd.DataFrame) -> pd.DataFrame:
    """Show the filters, and return the cases that they leave."""
    filters = (
        ("Län", "county", frame["county"].cat.categories.tolist(), str),
        ("År", "year", sorted({int(year) for year in frame["year"].dropna()}), int),
    )
    for label, column, known, kind in filters:
        asked: list[Any] = [kind(value) for value in st.query_params.get_all(column)]
        values = st.sidebar.multiselect(label, known, default=asked)
        if values:
            frame = frame[frame[column].isin(values)]
    return frame


def shares(granted: pd.DataFrame, dimension: str) -> None:
    """Show the shares of each group, as bars and as a table, of both funds."""
    st.header(dimension)
    for column, fund in zip(st.columns(2), FUNDS, strict=True):
        own = granted[granted["fund"] == fund]
        by = own.groupby(dimension, observed=True)["amount_granted"]
        sums = by.agg(["sum", "count"]).reset_index()
        sums["share"] = sums["sum"] / sums["sum"].sum()
        sums.loc[sums["count"] < FEW, ["sum", "share", "count"]] = None
        bars = alt.Chart(sums).mark_bar()
        column.altair_chart(bars.encode(x="share:Q", y=f"{dimension}:N", color=f"{dimension}:N"))
        column.dataframe(sums)


def years(granted: pd.DataFrame, what: str) -> None:
    """Show the shares by sector dominance of each year, as lines or bars, of both funds."""
    st.header(what)
    for column, fund in zip(st.columns(2), FUNDS, strict=True):
        own = granted[granted["fund"] == fund]
        by = own.groupby(["year", "dominance"], observed=True)["amount_granted"]
        sums = by.sum().reset_index()
        whole = sums.groupby("year")["amount_granted"].transform("sum")
        sums["share"] = sums["amount_granted"] / whole
        chart = alt.Chart(sums)
        marked = chart.mark_line() if what == "year" else chart.mark_bar()
        column.altair_chart(marked.encode(x="year:O", y="share:Q", color="dominance:N"))


def main() -> None:
    """Show the page."""
    st.set_page_config(layout="wide")
    frame = chosen(data())
    granted = frame[frame["decision"] == "granted"]
    st.title("Översikt")
    st.write(f"{len(frame)} ärenden, {granted['amount_granted'].sum():,.0f} kronor")
    for dimension in ("dominance", "sex", "birthplace"):
        shares(granted, dimension)
    for what in ("year", "change"):
        years(granted, what)


if __name__ == "__main__":
    main()
