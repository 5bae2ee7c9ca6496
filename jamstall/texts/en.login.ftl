## Signing in

login-title = Sign in
login-text = This shows who gets the region’s growth money. Sign in with your account in the organisation.
login-in = Sign in
login-out = Sign out
login-over-title = You are signed out
login-over = The sign-in has been ended or has expired. Sign in again to go on where you were.
login-no-role-title = You do not have access
login-no-role = You are signed in as { $name }, but the account has no access here. Ask whoever runs the program in your organisation to give you a role, and then sign in again.
login-wrong-title = Login is wrongly configured
login-wrong = Nobody can come in until it is corrected. Whoever runs the program sees the error in the log.
login-as = { $name }, { $rights }.
login-counties = Counties: { $counties }.
login-no-county = No county is given, so you can only read yet.
login-right = { $right } ({ $counties })
login-everywhere = all counties
login-nowhere = no county
right-none = reader
right-upload = uploader
right-review = reviewer
right-set_targets = who sets targets
right-administer = administrator
login-no-data = There is no data to show yet
lost = There is no such page
lost-why = The address may be misspelt, or the page have been given another name.
lost-way = To the first page
