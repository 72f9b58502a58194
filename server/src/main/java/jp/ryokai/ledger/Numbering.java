package jp.ryokai.ledger;
@jakarta.enterprise.context.ApplicationScoped class Numbering { void open(){} boolean turn(){return false;} }
