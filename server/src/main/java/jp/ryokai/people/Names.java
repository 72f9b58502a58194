package jp.ryokai.people;
public final class Names { private Names(){} public static String foldKey(String s){return s;} public static String sortKey(String s){return s;} }
