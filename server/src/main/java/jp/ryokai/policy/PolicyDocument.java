package jp.ryokai.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A part of the policy: 基本方針, 対策基準, 実施手順. It is there before it has any text. */
@Entity
@Table(name = "policy_document")
class PolicyDocument {

    @Id
    private String id;

    private String name;

    @SuppressWarnings("UnusedVariable") // Queries order by it.
    private int place;

    protected PolicyDocument() {}

    String id() {
        return id;
    }

    String name() {
        return name;
    }
}
