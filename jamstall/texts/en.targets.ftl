## Targets: what has been decided, whether it is reached, and what it takes

page-targets = Targets
verdict-reached = the target is reached
verdict-on-the-way = on the way
verdict-too-slow = too slow
verdict-away = moving away
verdict-missed = was not reached
verdict-cannot-be-told = cannot be told
