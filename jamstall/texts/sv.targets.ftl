## Mål: vad som är beslutat, om det nås, och vad som krävs

page-targets = Mål
verdict-reached = målet är nått
verdict-on-the-way = på väg
verdict-too-slow = för långsamt
verdict-away = på väg bort
verdict-missed = nåddes inte
verdict-cannot-be-told = går inte att säga
target-said = { $towards ->
        [at_least] Minst { $value } { $what } senast { $day }
       *[at_most] Högst { $value } { $what } senast { $day }
    }
target-of-amount-share-to = av kronorna till { $group }
target-of-cases-share-to = av de beviljade ärendena till { $group }
target-of-approval-rate = bifall
target-of-approval-rate-to = bifall för { $group }
target-decided = Beslut: { $body } { $day }
target-made-up = Påhittat exempel, inget beslut.
target-contradicts = Målet går inte ihop med: { $others }. Båda är sparade. Ta tillbaka det som inte gäller.
target-refused-measure = Det finns inget mål för { $name }. Välj ett av: { $known }.
target-refused-group = Gruppen { $what } kan inte ha ett mål. Välj en grupp som finns, till exempel sector_dominance=women.
target-refused-value = Ett mål är en andel mellan 0 och 100 %. Ange ett tal däremellan.
target-refused-past = Dagen då målet ska vara nått har redan varit. Välj en senare dag.
target-refused-decided = Beslutet är daterat i framtiden. Ange dagen då det fattades.
target-refused-body = Det står inte vem som har beslutat. Ange till exempel Regionstyrelsen.
target-refused-empty = Det finns inga beslut i urvalet att mäta målet mot. Välj ett annat län eller stödslag.
target-refused-hidden = Gruppens andel är dold eller okänd alla år, och ett mål för den kan inte följas. Välj en större grupp eller ett större område.
target-refused-where = Ett mål gäller län, kommun, stödslag eller stödform, inte { $name }. Ta bort det villkoret.
