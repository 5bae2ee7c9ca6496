## For others to use: the description of the data, and the panel on another site

dataset-title = Business grants and project funds by sector, sex and birthplace
dataset-title-demo = Demo data: business grants and project funds by sector, sex and birthplace
dataset-description = Kronor and cases applied for and granted in the regions' business grants and project funds, by county, year, sector and who the applicants are. Small groups are not shown, to protect individuals.
dataset-description-demo = Invented cases that show what the service looks like. They say nothing of any region. Small groups are not shown, as with real cases.
embed-choose = Choose what is shown
embed-show = Show
embed-more = Open the whole page in a new window
