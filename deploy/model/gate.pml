/*
 * The gate protocol (docs/gate-protocol.md) for Spin. README.md says which class each process stands for, what is left out, and why.
 *
 * A candidate rests on three facts: X and Y belong to an upstream service and travel over its topic, L is the publishing service's own.
 * Its chain is complete when at least ENOUGH of them count: X and Y at odd versions (said, given again), not at even ones (withdrawn).
 *
 * Whatever is not inside one atomic or d_step is interleaved with the steps of all other processes in every way there is. So a pause, a
 * slow network or a slow client needs no code: it is a process that is not chosen for a while.
 */

/* ---- Bounds; deploy/model/check sets others for some runs ---- */
#ifndef ENOUGH
#define ENOUGH 3		/* of the three facts */
#endif
#ifndef LAST_X
#define LAST_X 3		/* versions of X: said, withdrawn, given again; 2 or 3 */
#endif
#ifndef LAST_Y
#define LAST_Y 2		/* versions of Y: said, withdrawn */
#endif
#ifndef OVERLAPS
#define OVERLAPS 1		/* rows sent by another relay */
#endif
#ifndef CRASHES
#define CRASHES 0		/* of the relay between sending and marking; all others may die at every step anyway */
#endif
#ifndef FORKS
#define FORKS 0			/* records that repeat a version with other bytes: 0, 1, or AHEAD: one that may come before the true record */
#endif
#define AHEAD 2
#ifndef REBUILDS
#define REBUILDS 0		/* of the copy of the facts: 0 or 1 */
#endif
#ifndef PUBLISHERS
#define PUBLISHERS 1		/* clients that ask for publication at the same time: 1 or 2 */
#endif
#ifndef REQUESTS
#define REQUESTS 2		/* of each of them, one after the other */
#endif
#define ROWS (LAST_X + LAST_Y)
#define RECORDS (ROWS + OVERLAPS + CRASHES + FORKS)

/* ---- The mutants: each takes away one thing that the protocol rests on ---- */
#ifdef MUTANT_NO_FENCE
#define FENCE(reading) skip
#else
#define FENCE(reading) reading
#endif
#ifdef MUTANT_NO_SECOND_LOOK
#define STILL(proven) true
#else
#define STILL(proven) (proven)
#endif
#ifdef MUTANT_DONE_BEFORE_ACKNOWLEDGED
#define ANSWER_AT_COMMIT(answer) answer
#else
#define ANSWER_AT_COMMIT(answer) skip
#endif
#ifdef MUTANT_NO_GATE_LOCK_IN_PUBLICATION
#define FREE_FOR_PUBLICATION true
#define LOCK_PUBLICATION(taken) skip
#else
#define FREE_FOR_PUBLICATION (!gate)
#define LOCK_PUBLICATION(taken) gate = taken
#endif
#ifdef MUTANT_NO_GATE_LOCK_IN_INBOX
#define FREE_FOR_BATCH (!offset_row)
#define LOCK_BATCH(taken) offset_row = taken
#else
#define FREE_FOR_BATCH (!gate && !offset_row)
#define LOCK_BATCH(taken) gate = taken; offset_row = taken
#endif
#ifdef MUTANT_NO_COMPARE_AND_SET
#define STILL_AT(next) true
#else
#define STILL_AT(next) (stored == (next))
#endif
#ifdef MUTANT_NO_VERSION_GUARD
#define NEWER(version, latest) true
#else
#define NEWER(version, latest) ((version) > (latest))
#endif
#ifdef MUTANT_TOMBSTONES_DELETED
#define KEPT(version) ((version) == 2 -> 0 : (version))
#else
#define KEPT(version) (version)
#endif

/* ---- The invariants; what Spin prints is their name. A run checks all of them, or only the one that ONLY numbers ---- */
bool G1 = true;			/* no publication succeeds on a chain whose break was answered as done before the request arrived */
bool G2 = true;			/* at every commit in the publishing service's database, what is published is complete by the facts applied */
bool G3 = true;			/* at quiet, nothing is published on a chain broken upstream (after a forgery AHEAD: unless marked unverified) */
bool G5 = true;			/* each write is applied once and in order, and at quiet all of them are (but for a forgery AHEAD) */
bool OLD = true;		/* an old duplicate or a fork never changes a fact */
bool FRESH = true;		/* a publication is judged by every withdrawal that was answered as done before its request arrived */
#define NUMBER_G1 1
#define NUMBER_G2 2
#define NUMBER_G3 3
#define NUMBER_G5 5
#define NUMBER_OLD 6
#define NUMBER_FRESH 7
#ifndef ONLY
#define ONLY 0
#endif
#define REQUIRE(invariant, holds) \
	if \
	:: (ONLY == 0 || ONLY == NUMBER_##invariant) && !(holds) -> invariant = false; assert(invariant) \
	:: else \
	fi

/* ---- The upstream service's database ---- */
#define X 0
#define Y 1
#define NAME(item) ((item) == X -> 'X' : 'Y')
#define EVENT(item, version) (1 + (item) + 2 * (version))
#define FORK 8			/* added to an event: same version, other bytes, which say the opposite */
#define ITEM(event) (((event) - 1) & 1)
#define VERSION(event) ((((event) - 1) >> 1) & 3)
#define IS_FORK(event) (((event) - 1) >> 3)
byte committed[2] = 1;		/* the newest version of X and of Y */
byte outbox[ROWS];		/* by position: the event; 0 while no committed row is there */
bool sent[ROWS];		/* sent_at is set */
byte unsent;			/* rows committed and not sent */
byte sequence;			/* the identity from which positions are drawn */
#define UNSENT(position) (outbox[position] != 0 && !sent[position])
byte done[2];			/* not of the system: the newest version of X and of Y that was answered as done */

/* ---- The topic: one partition ---- */
byte topic[RECORDS];
byte log_end;			/* the end offset */
#define APPEND(event) topic[log_end] = event; log_end++

/* ---- The publishing service's database: what is committed there, and its locks ---- */
byte stored;			/* inbox_offset.next_offset */
bool offset_row;		/* somebody holds that row "for update" */
byte fact[2];			/* the version of X and of Y, in fact and as inbox_aggregate.latest; 0 when never seen */
bool other[2];			/* the fact says the opposite, as it was taken from a fork */
bool doubt[2];			/* inbox_aggregate.doubtful */
byte own = 1;			/* L counts at version 1, not at 2 */
mtype:status = { draft, published, suspended };
mtype:status publication = draft;
bool unverified;
byte seen[2];			/* closure_member.version */
bool gate;			/* somebody holds the gate lock */
byte furthest;			/* not of the system: the furthest offset ever stored */
byte newest[2];			/* not of the system: the newest version of X and of Y applied since the copy was begun */

/* ---- Gate.evaluate, a pure function: what is not known is supposed to count, and what is in doubt is judged by what is known ---- */
mtype:verdict = { incomplete, unverifiable, complete };
#define COUNTS(version, says_opposite) ((version) == 0 || ((version) % 2 == 1) != (says_opposite))
#define VERDICT(x, x_opposite, x_doubt, y, y_opposite, y_doubt, l) \
	(COUNTS(x, x_opposite) + COUNTS(y, y_opposite) + ((l) == 1) < ENOUGH -> incomplete : \
	((x) == 0 || (y) == 0 || (x_doubt) || (y_doubt) -> unverifiable : complete))
/* Judge.afresh: by the facts as they are. */
#define VERDICT_AFRESH VERDICT(fact[X], other[X], doubt[X], fact[Y], other[Y], doubt[Y], own)
/* Judge.again: a fact older than an earlier verdict saw is no news, as the copy is being rebuilt; it is left out. */
#define NEWS(version, item) ((version) < seen[item] -> 0 : (version))
#define VERDICT_AGAIN(facts, opposite, in_doubt, l) \
	VERDICT(NEWS(facts[X], X), opposite[X], in_doubt[X], NEWS(facts[Y], Y), opposite[Y], in_doubt[Y], l)

/* What becomes of the publication when a fact changes (Dependents.judge); it is carried out when the transaction commits. */
mtype:decision = { leave, suspend, mark_unverified, mark_complete };
#define DECIDE(verdict) \
	(publication != published -> leave : (verdict == incomplete -> suspend : (verdict == unverifiable -> mark_unverified : mark_complete)))
#define SEE(item) seen[item] = (fact[item] > seen[item] -> fact[item] : seen[item])
#define CARRY_OUT(decision) \
	if \
	:: decision == suspend -> \
		publication = suspended; unverified = false; seen[X] = 0; seen[Y] = 0; \
		printf("              the publication is suspended\n") \
	:: decision == mark_unverified -> unverified = true; SEE(X); SEE(Y) \
	:: decision == mark_complete -> unverified = false; SEE(X); SEE(Y) \
	:: decision == leave \
	fi; \
	decision = leave

/* Asked after every commit in that database. */
#define CHECK_COMMIT \
	REQUIRE(G2, publication != published || VERDICT_AGAIN(fact, other, doubt, own) == (unverified -> unverifiable : complete))

/* ---- Somebody changes an item, again and again until a transaction fails. There is one writer an item: its row lock is left out ---- */
proctype Writer(byte which; byte last) {
	byte position;
	do
	:: d_step { position = sequence; sequence++ };		/* drawn inside the transaction, which may commit late */
	   if
	   :: atomic {
		d_step {
			committed[which]++;
			outbox[position] = EVENT(which, committed[which]);
			unsent++;
			ANSWER_AT_COMMIT(done[which] = committed[which]);
			printf("upstream      commits %c version %d at position %d\n", NAME(which), committed[which], position);
			position = 0
		};
		if
		:: committed[which] == last -> break
		:: else
		fi
	      }
	   :: position = 0; break				/* rolled back: the position stays unused */
	   fi
	od
}

/* ---- The relay sends the lowest unsent row. Whatever goes wrong before it has marked the row, it sends it again ---- */
#define SEND(row) \
	APPEND(outbox[row]); \
	printf("a relay       sends %c version %d, kept at offset %d\n", NAME(ITEM(outbox[row])), VERSION(outbox[row]), log_end - 1)
#define MARK_SENT(row) \
	if \
	:: UNSENT(row) -> \
		sent[row] = true; \
		unsent--; \
		if \
		:: VERSION(outbox[row]) > done[ITEM(outbox[row])] -> done[ITEM(outbox[row])] = VERSION(outbox[row]) \
		:: else \
		fi; \
		printf("a relay       marks position %d: %c version %d is answered as done\n", row, NAME(ITEM(outbox[row])), VERSION(outbox[row])) \
	:: else \
	fi

proctype Relay() {
	byte row, crashes = CRASHES;
end:	do
	:: d_step {
		unsent > 0 ->
		do
		:: UNSENT(row) -> break
		:: else -> row++
		od;
		SEND(row)					/* and Kafka acknowledges it */
	   };
	   if
	   :: d_step { MARK_SENT(row); row = 0 }
	   :: d_step { crashes > 0 -> crashes--; row = 0 }
	   fi
	od
}

/*
 * ---- Another relay that overlaps with it. It reads the lowest unsent row, pauses for as long as it likes, and sends it. Nobody can see what
 * it has read before it sends, so it chooses here when it sends: any row of which every earlier version of that item is marked as sent ----
 */
proctype OverlappingRelay() {
	byte row, earlier, times = OVERLAPS;
end:	do
	:: atomic {
		times > 0 ->
		do
		:: row + 1 < sequence -> row++
		:: break
		od;
		do
		:: earlier < row && !(UNSENT(earlier) && ITEM(outbox[earlier]) == ITEM(outbox[row])) -> earlier++
		:: else -> break
		od;
		if
		:: earlier == row && outbox[row] != 0 ->
			d_step { SEND(row) };
			if
			:: d_step { MARK_SENT(row) }
			:: true					/* it dies before that */
			fi
		:: else
		fi;
		row = 0;
		earlier = 0;
		times--
	   }
	od
}

/* ---- A record that gets past the access lists, or comes from a producer that was restored from a dump ---- */
proctype Forger() {
	byte row;
	atomic {
		sent[1] ->
		do
		:: row + 1 < sequence -> row++
		:: break
		od;
		if
		:: sent[row] ->
			APPEND(outbox[row] + FORK);
			printf("a forger      appends a fork of %c version %d\n", NAME(ITEM(outbox[row])), VERSION(outbox[row]))
#if FORKS == AHEAD
		:: committed[X] < LAST_X && done[X] == committed[X] ->
			APPEND(EVENT(X, committed[X] + 1) + FORK);
			printf("a forger      appends X version %d before anybody has written it\n", committed[X] + 1)
#endif
		:: true						/* nobody does */
		fi;
		row = 0
	}
}

/* ---- The inbox: Application.take for so many records, one branch for each row of the table of cases that can occur here ---- */
#define OTHER_BYTES(event) (IS_FORK(event) != (VERSION(event) == version[item] && opposite[item]))
byte version[2], opposite[2], doubtful[2], top[2], at, item, was, was_opposite;	/* 0 between the steps */
#define TAKE(from, count) \
	version[X] = fact[X]; version[Y] = fact[Y]; \
	opposite[X] = other[X]; opposite[Y] = other[Y]; \
	doubtful[X] = doubt[X]; doubtful[Y] = doubt[Y]; \
	top[X] = newest[X]; top[Y] = newest[Y]; \
	at = from; \
	do \
	:: at < from + count -> \
		item = ITEM(topic[at]); \
		was = version[item]; \
		was_opposite = opposite[item]; \
		if \
		:: NEWER(VERSION(topic[at]), version[item]) -> \
			version[item] = VERSION(topic[at]); \
			opposite[item] = IS_FORK(topic[at]) \
		:: else -> \
			doubtful[item] = doubtful[item] || OTHER_BYTES(topic[at])	/* a fork; else a duplicate: nothing happens */ \
		fi; \
		if \
		:: version[item] != was || opposite[item] != was_opposite -> \
			REQUIRE(OLD, VERSION(topic[at]) > top[item]); \
			REQUIRE(G5, VERSION(topic[at]) == top[item] + 1) \
		:: else \
		fi; \
		if \
		:: version[item] > top[item] -> top[item] = version[item] \
		:: else \
		fi; \
		at++ \
	:: else -> break \
	od
#define CHANGED \
	(version[X] != fact[X] || opposite[X] != other[X] || doubtful[X] != doubt[X] || \
	version[Y] != fact[Y] || opposite[Y] != other[Y] || doubtful[Y] != doubt[Y])
#define FORGET_TAKEN \
	version[X] = 0; version[Y] = 0; opposite[X] = 0; opposite[Y] = 0; doubtful[X] = 0; doubtful[Y] = 0; \
	top[X] = 0; top[Y] = 0; at = 0; item = 0; was = 0; was_opposite = 0

/*
 * ---- An applier believes that some offset is stored. It may have been paused since it read it, or not know that its last batch was committed.
 * So what it believes is chosen for each batch anew: any offset up to the furthest ever stored. When it dies, the batch is rolled back ----
 */
#define BELIEVE \
	do \
	:: next < furthest -> next++ \
	:: break \
	od
/* Where it is asked whether every execution ends, appliers neither err nor die: that changes nothing, and they might do so for ever. */
#ifdef STEADY
#undef BELIEVE
#define BELIEVE next = stored
#endif
proctype Applier() {
	byte next, count;					/* what it believes to be stored; how many records the batch has */
	mtype:decision decision_now = leave;
end:	do
	:: atomic {
		log_end > stored && FREE_FOR_BATCH ->		/* a poll brought records */
		BELIEVE;
		if
		:: STILL_AT(next) && next < log_end
		:: else -> next = 0; goto end			/* fenced off */
		fi;
		LOCK_BATCH(true);
		if
		:: count = 1
		:: next + 2 <= log_end -> count = 2
		fi;
		d_step {
			TAKE(next, count);
			if
			:: CHANGED -> decision_now = DECIDE(VERDICT_AGAIN(version, opposite, doubtful, own))
			:: else
			fi;
			FORGET_TAKEN
		}
	   };
	   if
	   :: d_step {						/* facts, publication and offset are committed at once */
		TAKE(next, count);
		printf("an applier    commits %d record(s) from offset %d: X at version %d, Y at %d\n", count, next, version[X], version[Y]);
		fact[X] = version[X]; fact[Y] = version[Y];
		other[X] = opposite[X]; other[Y] = opposite[Y];
		doubt[X] = doubtful[X]; doubt[Y] = doubtful[Y];
		newest[X] = top[X]; newest[Y] = top[Y];
		FORGET_TAKEN;
		CARRY_OUT(decision_now);
		CHECK_COMMIT;
		fact[X] = KEPT(fact[X]); fact[Y] = KEPT(fact[Y]);
		do
		:: stored < next + count ->
#if REBUILDS == 0
			topic[stored] = 0;			/* nobody reads it again: states that differ in it only are the same */
#endif
			stored++
		:: else -> break
		od;
		stored = next + count;
		furthest = (stored > furthest -> stored : furthest);
		next = 0; count = 0; LOCK_BATCH(false)
	      }
#ifndef STEADY
	   :: d_step { next = 0; count = 0; decision_now = leave; LOCK_BATCH(false) }	/* rolled back */
#endif
	   fi
	od
}

/* ---- An operator truncates the copy while nobody holds a lock on it, and does not even stop the replicas ---- */
proctype Operator() {
	d_step {
		stored > 0 && !gate && !offset_row ->
		stored = 0;
		fact[X] = 0; fact[Y] = 0; doubt[X] = false; doubt[Y] = false; newest[X] = 0; newest[Y] = 0;
		printf("an operator   begins a rebuild\n")
	}
}

/* ---- The publishing service's own fact changes: FactStore.recordLocal ---- */
proctype OwnWriter() {
	mtype:decision decision_now = leave;
	atomic { !gate -> gate = true; decision_now = DECIDE(VERDICT_AGAIN(fact, other, doubt, 2)) };
	if
	:: d_step { own = 2; printf("the service   breaks its own fact\n"); CARRY_OUT(decision_now); CHECK_COMMIT; gate = false }
	:: d_step { decision_now = leave; gate = false }	/* rolled back */
	fi
}

/* ---- A client asks for publication: Gatekeeper.publish. It may die at every step; a lost answer only makes it ask again ---- */
/* Whether an item that was broken, and that answered as done, may have been mended since: it was written again. */
#define MAY_COUNT(item) (broken[item] == 0 || committed[item] > broken[item])
#define FORGET_REQUEST reach = 0; broken[X] = 0; broken[Y] = 0; broken_own = false; passed = false; requests--
proctype Publisher() {
	byte requests = REQUESTS, reach, broken[2];		/* reach: the end that the fence read; broken: withdrawals answered as done */
	bool broken_own, passed;
end:	do
	:: d_step {						/* the request arrives, and the fence reads where the topic ends */
		requests > 0 ->
		broken[X] = (done[X] == 2 -> 2 : 0);
		broken[Y] = (done[Y] == 2 -> 2 : 0);
		broken_own = (own == 2);
		FENCE(reach = log_end);
		printf("a client      asks for publication; the topic ends at %d\n", reach)
	   };
	   do
	   :: d_step { !passed && stored >= reach -> passed = true }
	   :: atomic {
		passed && FREE_FOR_PUBLICATION && STILL(stored >= reach) && publication != published && VERDICT_AFRESH == complete ->
		LOCK_PUBLICATION(true);
		printf("a publication finds X at version %d, Y at version %d and the chain complete\n", fact[X], fact[Y])
	      };
	      if
	      :: d_step {
		publication = published;
		unverified = false;
		seen[X] = fact[X]; seen[Y] = fact[Y];
		printf("a publication commits\n");
		REQUIRE(G1, MAY_COUNT(X) + MAY_COUNT(Y) + !broken_own >= ENOUGH);
		REQUIRE(FRESH, fact[X] >= broken[X] && fact[Y] >= broken[Y]);
		CHECK_COMMIT;
		LOCK_PUBLICATION(false);
		FORGET_REQUEST
	      }
	      :: d_step { LOCK_PUBLICATION(false); FORGET_REQUEST }	/* it dies, and is rolled back */
	      fi;
	      break
	   :: d_step { FORGET_REQUEST }; break			/* it dies, or is refused: 503, 409 or 422 */
	   od
	od
}

/* ---- When nothing can happen any more: the eventualities ---- */
proctype Quiet() {
	timeout ->
	atomic {
		REQUIRE(G5, FORKS == AHEAD || (unsent == 0 && stored == log_end && fact[X] == committed[X] && fact[Y] == committed[Y]));
		REQUIRE(G3, publication != published || (FORKS == AHEAD && unverified)
			|| VERDICT(committed[X], 0, 0, committed[Y], 0, 0, own) == complete);
		assert(!gate && !offset_row)
	}
}

/* Y was said long ago and is applied; X was said a moment ago and is on its way. */
init {
	atomic {
		outbox[0] = EVENT(Y, 1); sent[0] = true; done[Y] = 1;
		topic[0] = EVENT(Y, 1); log_end = 1;
		stored = 1; furthest = 1; fact[Y] = 1; newest[Y] = 1;
		outbox[1] = EVENT(X, 1); unsent = 1;
		sequence = 2;
		run Writer(X, LAST_X);
		run Writer(Y, LAST_Y);
		run Relay();
#if OVERLAPS
		run OverlappingRelay();
#endif
#if FORKS
		run Forger();
#endif
		run Applier();
		run Applier();
#if REBUILDS
		run Operator();
#endif
		run OwnWriter();
		run Publisher();
#if PUBLISHERS > 1
		run Publisher();
#endif
		run Quiet()
	}
}

/* ---- What must be possible, so that the invariants do not hold for want of anything happening: each of these claims must be violated ---- */
#ifdef WITNESSES
ltl is_published { [] (publication != published) }
ltl is_suspended { [] (publication != suspended) }
ltl is_published_on_what_was_given_again { [] !(publication == published && fact[X] == 3) }
ltl is_marked_unverified { [] !unverified }
ltl is_sent_twice { [] (log_end <= sequence + FORKS) }
ltl is_sent_before_a_lower_position { [] !(outbox[2] == 0 && sent[3]) }
#endif
