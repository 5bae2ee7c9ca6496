## Mål: vad som är beslutat, om det nås, och vad som krävs

page-targets = Mål
verdict-reached = målet är nått
verdict-on-the-way = på väg
verdict-too-slow = för långsamt
verdict-away = på väg bort
verdict-missed = nåddes inte
verdict-cannot-be-told = går inte att säga
