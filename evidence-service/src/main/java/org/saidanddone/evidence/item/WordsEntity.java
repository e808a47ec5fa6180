package org.saidanddone.evidence.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.saidanddone.chain.digest.Commitments;
import org.saidanddone.events.id.Commitment;

/** What a person said, with the salt of its commitment: the one table that holds either. */
@Entity
@Table(name = "evidence_words")
class WordsEntity {
    @Id
    @Column(name = "evidence_id")
    private UUID evidence;

    /** Counts the wordings, from 1. */
    @Column
    private long version;

    @Column
    private byte[] salt;

    @Column
    private String words;

    protected WordsEntity() {}

    WordsEntity(UUID evidence, String words) {
        this.evidence = evidence;
        this.version = 1;
        this.salt = Salts.fresh();
        this.words = words;
    }

    UUID evidence() {
        return evidence;
    }

    byte[] salt() {
        return salt.clone();
    }

    String words() {
        return words;
    }

    /** A new salt with the new words: two commitments never tell whether the words are alike. */
    void amend(String newWords) {
        words = newWords;
        salt = Salts.fresh();
        version++;
    }

    Commitment commitment() {
        return Commitments.commit(salt, words);
    }
}
