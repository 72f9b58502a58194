-- A second public key of a device, to which restricted editions are sealed; null for desk browsers.
ALTER TABLE device_device ADD COLUMN sealing_jwk VARCHAR(300);
