-- Step 6 forms kept whole

ALTER TABLE formVersion ADD COLUMN whole TEXT;
