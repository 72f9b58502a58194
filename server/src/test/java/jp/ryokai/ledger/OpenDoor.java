package jp.ryokai.ledger;

/** Wrong on purpose: public, and nobody outside the room needs it. {@code PublicTypesTest} must see it. */
public final class OpenDoor {}
