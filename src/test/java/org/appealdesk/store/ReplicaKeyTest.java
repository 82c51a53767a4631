package org.appealdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Random;
import org.appealdesk.casework.StorageException;
import org.appealdesk.casework.StorageException.Problem;
import org.appealdesk.casework.live.Keychain;
import org.appealdesk.casework.live.MemoryKeychain;
import org.appealdesk.store.ReplicaKey.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicaKeyTest {

    private static final String PASSPHRASE = "khiếu nại của tôi";

    /** Computed by another program (Python's hashlib) of this passphrase and the salt 0, 1, 2 … 15. */
    private static final String KEY = "9d75dc457ff1b62d7dc89d5aa3e29c15ddf4681f14a38e08bd52618aa1c7b226";

    private static final String LINE =
            "pbkdf2-hmac-sha256 600000 AAECAwQFBgcICQoLDA0ODw== 8bIcXIB6N76b5GLXoc4/QSodwxN1a7zbbyKrpprhs6k=";

    private final Random random = new Random(17);
    private final Keychain keychain = new MemoryKeychain();
    private final ReplicaKey with = new ReplicaKey(keychain, random::nextBytes);
    private final ReplicaKey without = new ReplicaKey(null, random::nextBytes);

    @TempDir
    private Path folder = Path.of("");

    private void data() throws IOException {
        Files.writeString(folder.resolve("replica.db"), "sealed");
    }

    @Test
    void theKeychainKeepsTheKeyOfAFolder() {
        Path other = folder.resolve("other");
        assertThat(with.protection(folder)).isEqualTo(Protection.KEYCHAIN);

        byte[] key = with.fromKeychain(folder);

        assertThat(key).hasSize(Seal.KEY).isEqualTo(with.fromKeychain(folder)).isNotEqualTo(with.fromKeychain(other));
        assertThat(with.protection(folder)).isEqualTo(Protection.KEYCHAIN);
    }

    @Test
    void theFolderItselfDoesNotHaveTheKey() throws IOException {
        byte[] key = with.fromKeychain(folder);

        String file = Files.readString(folder.resolve("key"));
        assertThat(file).matches("keychain [0-9a-f]{32}\n");
        assertThat(file).doesNotContain(HexFormat.of().formatHex(key));
    }

    @Test
    void aKeyIsFoundAgainWhenTheFolderWasMoved() throws IOException {
        Path before = folder.resolve("before");
        byte[] key = with.fromKeychain(before);

        Path after = Files.move(before, folder.resolve("after"));

        assertThat(with.fromKeychain(after)).isEqualTo(key);
    }

    @Test
    void withoutAKeychainThereIsNoKeyOfIt() {
        with.fromKeychain(folder);

        assertThat(without.protection(folder)).isEqualTo(Protection.KEYCHAIN);
        assertThatThrownBy(() -> without.fromKeychain(folder))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("keychain");
        assertThatThrownBy(() -> without.choose(folder, PASSPHRASE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatTheKeychainLostIsNotMadeAnew() {
        with.fromKeychain(folder);
        ReplicaKey emptied = new ReplicaKey(new MemoryKeychain(), random::nextBytes);

        assertThatThrownBy(() -> emptied.fromKeychain(folder))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
    }

    @Test
    void dataWhoseKeyIsNotToldGetsNoOther() throws IOException {
        data();

        assertThatThrownBy(() -> with.fromKeychain(folder)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> without.protection(folder)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> without.choose(folder, PASSPHRASE)).isInstanceOf(StorageException.class);
    }

    @Test
    void thePassphraseThatWasChosenGivesTheKeyAndNoOtherDoes() throws IOException {
        assertThat(without.protection(folder)).isEqualTo(Protection.CHOOSE_PASSPHRASE);

        byte[] key = without.choose(folder, PASSPHRASE);
        data();

        assertThat(without.protection(folder)).isEqualTo(Protection.ENTER_PASSPHRASE);
        assertThat(without.enter(folder, PASSPHRASE)).contains(key);
        assertThat(without.enter(folder, PASSPHRASE + " ")).isEmpty();
        assertThat(without.enter(folder, "")).isEmpty();
    }

    @Test
    void aKeychainThatComesLaterChangesNothing() {
        byte[] key = without.choose(folder, PASSPHRASE);

        assertThat(with.protection(folder)).isEqualTo(Protection.ENTER_PASSPHRASE);
        assertThat(with.enter(folder, PASSPHRASE)).contains(key);
        assertThatThrownBy(() -> with.fromKeychain(folder)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSamePassphraseGivesEachFolderAnotherKey() {
        assertThat(without.choose(folder.resolve("a"), PASSPHRASE))
                .isNotEqualTo(without.choose(folder.resolve("b"), PASSPHRASE));
    }

    @Test
    void aPassphraseOpensWhateverWayItsLettersWereTyped() throws IOException {
        Files.writeString(folder.resolve("key"), LINE);

        assertThat(without.enter(folder, Normalizer.normalize(PASSPHRASE, Normalizer.Form.NFD)))
                .contains(HexFormat.of().parseHex(KEY));
    }

    @Test
    void aBlankPassphraseIsRefused() {
        assertThatThrownBy(() -> without.choose(folder, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keychain",
                "keychain ../../etc",
                "pbkdf2-hmac-sha256 599999 AAECAwQFBgcICQoLDA0ODw== +cyIOTDhuAZvXBKiGUiN8q9h4cVj0ZPyp1zSSMxoDx0=",
                "pbkdf2-hmac-sha256 99999999 AAECAwQFBgcICQoLDA0ODw== +cyIOTDhuAZvXBKiGUiN8q9h4cVj0ZPyp1zSSMxoDx0=",
                "pbkdf2-hmac-sha1 600000 AAECAwQFBgcICQoLDA0ODw== +cyIOTDhuAZvXBKiGUiN8q9h4cVj0ZPyp1zSSMxoDx0="
            })
    void aFileThatWasChangedIsTold(String line) throws IOException {
        Files.writeString(folder.resolve("key"), line);

        assertThatThrownBy(() -> with.protection(folder))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DAMAGED));
    }

    @Test
    void whatIsForgottenIsInTheKeychainNoMore() throws IOException {
        byte[] key = with.fromKeychain(folder);
        String account =
                "replica " + Files.readString(folder.resolve("key")).strip().split(" ", -1)[1];
        assertThat(keychain.get(ReplicaKey.SERVICE, account)).isPresent();

        with.forget(folder);

        assertThat(keychain.get(ReplicaKey.SERVICE, account)).isEmpty();
        assertThat(with.fromKeychain(folder)).isNotEqualTo(key);
    }

    @Test
    void alsoWhatIsDamagedCanBeForgotten() throws IOException {
        data();
        with.forget(folder);
        Files.writeString(folder.resolve("key"), "?");
        with.forget(folder);

        assertThat(folder.resolve("key")).doesNotExist();
    }
}
