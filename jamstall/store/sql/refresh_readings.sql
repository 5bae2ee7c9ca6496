-- What is known of projects' texts is looked up, for the cases in the temporary table `latest`.
-- Run after `refresh_cases`; business grants have no texts that are read.
UPDATE cases SET
    review_level = known.review_level, read_by = known.read_by,
    theme = known.theme, promise = known.promise
FROM case_readings AS known, latest
WHERE latest.text_key IS NOT NULL
    AND cases.case_no = latest.case_no
    AND known.load_id = latest.load_id
    AND known.region = latest.region
    AND known.case_key = latest.case_key;
