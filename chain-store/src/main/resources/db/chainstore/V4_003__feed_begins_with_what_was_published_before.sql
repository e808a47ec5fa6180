-- Feeds tell everything from the first publication on: also what was published, and perhaps suspended, before publication_change was kept.
-- What came in between is not known any more; each stands with the moment of its latest decision.
insert into publication_change (candidate_type, candidate_id, change, at)
select candidate_type, candidate_id, status, decided_at
from publication
where not exists (select from publication_change known
                  where known.candidate_type = publication.candidate_type and known.candidate_id = publication.candidate_id)
order by decided_at, candidate_id;
