package casebook;

import picocli.CommandLine.IVersionProvider;

/** Casebook's version, for {@code --version}. */
final class Version implements IVersionProvider {
    static final String NUMBER = "0.1.0";

    @Override
    public String[] getVersion() {
        return new String[] {"casebook " + NUMBER, "java " + Runtime.version()};
    }
}
