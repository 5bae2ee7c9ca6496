### När något inte går: vad som är fel, var, och vad man gör.

cli-damaged = Filen { $path } är skadad: delar av den går inte att läsa. Inget har ändrats. Lägg tillbaka en säkerhetskopia som är hel: i appen på Historik, eller med restore.
cli-workshops-unreachable = Filen { $path } går inte att läsa: { $problem }. Inget har ändrats. Stäng det program som använder filen, eller flytta undan den om den är skadad, och försök igen.
problem-damaged = Databasen { $path } är skadad: delar av den går inte att läsa, och inget nytt kan publiceras. En administratör kan lägga tillbaka en säkerhetskopia på Historik.
problem-not-ours = Filen { $path } är inte en databas från det här programmet, eller är gjord av en nyare version. En administratör kan lägga tillbaka en säkerhetskopia på Historik.
problem-restore = Lägg tillbaka en säkerhetskopia här. Den skadade databasen sparas bredvid.
problem-backup-damaged = Säkerhetskopian { $name } är skadad, eller är ingen säkerhetskopia, och kan inte återställas. Databasen är som den var. Välj en annan kopia.
problem-workshops = Workshopparnas fil { $path } går inte att läsa. Inget har ändrats. Be den som sköter programmet att stänga det program som använder filen, eller flytta undan den om den är skadad.
problem-disk = Servern kunde inte läsa eller skriva en fil. Inget har ändrats. Försök igen, och säg annars till den som sköter programmet: i dess logg står var det var.
problem-memory = Servern har för lite minne just nu. Inget har ändrats. Försök igen om en stund. Hjälper det inte: dela filen, till exempel per år.
problem-unforeseen = Något gick fel som ingen har förutsett. Inget har ändrats. Försök igen, och säg annars till den som sköter programmet: i dess logg står { $kind } och var det var.
problem-draft-kept = Filen och det du har svarat är kvar: du kan fortsätta härifrån senare.
file-no-room = Filen { $name } kunde inte läsas till slut: servern fick inte skriva det den hade läst.
file-no-room-hint = Disken är troligen full. Be den som sköter programmet att ge plats, och försök igen.
problem-engine-missing = Räknemotorn { $address } (JAMSTALL_ENGINE) går inte att starta: PySpark eller Java saknas på servern. Installera med: pip install -r requirements-spark.txt. Det som redan är räknat står kvar.
problem-engine-away = Räknemotorn { $address } (JAMSTALL_ENGINE) svarar inte. Inget har ändrats, och det som redan är räknat står kvar. Försök igen om en stund. Hjälper det inte: be den som driver servern att se till motorn.
problem-engine-no-parquet = Räknemotorn { $address } (JAMSTALL_ENGINE) har ingen utgåva av dessa data att läsa. Skriv en med: python -m jamstall snapshot, och ange var den står i JAMSTALL_DATA.
problem-limit-setting = Inställningen { $name } ska vara ett heltal från { $least } till { $most }: grupper av personer med färre ärenden än så döljs. Nu står där { $value }. Ändra eller ta bort den och starta igen. Tills dess visas inget.
problem-order-setting = Inställningen { $name } ska räkna upp varje grupp av personer en gång, med komma emellan, den som läsaren saknar minst först. Det vanliga är { $known }. Nu står där { $value }. Ändra eller ta bort den och starta igen. Tills dess visas inget.
