-- Which figures a programme's gate asks by is kept by standards-service (ADR 005).
alter table programme drop column gate_profile;
