# Editions: snapshots of what is published, which apps read and cannot change.
cli-snapshot-written = Edition { $edition } is written to { $place }.
cli-snapshot-same = Nothing has changed since edition { $edition }. No new one is written.
cli-snapshot-remaining = It is the latest, and apps read it. Older ones could not be removed: { $editions }. Check the permissions; the next snapshot tries again.

edition-away = { $about } does not answer. Check the address, the keys and the network.
edition-nothing = There is no edition in { $about }. Write one with python -m jamstall snapshot.
edition-half-written = The edition is not written to its end: { $about }. The next one is read when it comes.
edition-newer = Edition { $about } is written by a newer version of the program. Upgrade this app.
edition-digest = { $about } is not the file that was written: its digest differs. Write a new edition.
edition-not-ours = { $about } is no edition of this program.
edition-bad-place = The address { $about } cannot be understood. Write a folder, or s3://bucket/path.
edition-local = The copy in { $about } cannot be written or read. Check the disk and the permissions.

edition-as-of = The data are of { $when }. This app only reads.
edition-stays = Later data could not be read. { $why } The page shows the data of { $when }.
edition-none-yet = There are no data to show yet. { $why }
edition-only-reads = This app only reads. Several apps show the same copy of what is published, and a single one takes files and decisions. So there are never two truths.
edition-uploads-at = { $at ->
    [none] Ask whoever runs the program where that app is.
   *[other] That app is at { $at }.
}
