class Lookup {
    static final String REAL = "131052-308T";
    // kanta-ignore-next-line identifier/hetu-real: specimen published by the Digital and Population Data Services Agency
    static final String SPECIMEN = "131052-308T";
}
