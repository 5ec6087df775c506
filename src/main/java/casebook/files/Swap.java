package casebook.files;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Two folders change places in one step of the file system's: nobody ever sees one of them missing. Java can't, so the
 * system is called: {@code renameat2(…, RENAME_EXCHANGE)} on Linux, {@code renamex_np(…, RENAME_SWAP)} on macOS.
 */
public final class Swap {
    private static final int LINUX_HERE = -100;
    private static final int EXCHANGE = 2;

    private Swap() {}

    /** Finds the system's call, about a tenth of a second's work: to be done while there is something else to wait for. */
    public static void warmUp() {
        Call.FOUND.isPresent();
    }

    /**
     * Exchanges two folders.
     *
     * @param one absolute, as is the other; both on one file system
     * @return false if the system or the file system can't; then nothing has changed
     */
    public static boolean exchange(Path one, Path other) {
        return Call.FOUND.filter(call -> call.exchange(one.toString(), other.toString())).isPresent();
    }

    /** @param mac whether the call takes the two paths and no folders that they start from */
    private record Call(MethodHandle handle, boolean mac) {
        static final Optional<Call> FOUND = find();

        private static Optional<Call> find() {
            try {
                var address = ValueLayout.ADDRESS;
                var number = ValueLayout.JAVA_INT;
                return switch (System.getProperty("os.name")) {
                    case "Linux" -> bind("renameat2", FunctionDescriptor.of(number, number, address, number, address, number), false);
                    case "Mac OS X" -> bind("renamex_np", FunctionDescriptor.of(number, address, address, number), true);
                    default -> Optional.empty();
                };
            } catch (RuntimeException | LinkageError refused) {
                return Optional.empty();
            }
        }

        private static Optional<Call> bind(String name, FunctionDescriptor shape, boolean mac) {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup().find(name).map(function -> new Call(linker.downcallHandle(function, shape), mac));
        }

        boolean exchange(String one, String other) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment first = arena.allocateFrom(one);
                MemorySegment second = arena.allocateFrom(other);
                return 0 == (mac ? (int) handle.invokeExact(first, second, EXCHANGE)
                        : (int) handle.invokeExact(LINUX_HERE, first, LINUX_HERE, second, EXCHANGE));
            } catch (Throwable unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }
    }
}
