-- A deleted provision leaves a gap in the places, so that those behind it need not move: how many there are is for the service to bound.
alter table provision drop constraint provision_place_check;
alter table provision add constraint provision_place_check check (place >= 0);
create index standard_version_of_programme on standard_version (programme);
