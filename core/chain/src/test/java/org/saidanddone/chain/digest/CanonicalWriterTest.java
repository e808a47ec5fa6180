package org.saidanddone.chain.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree is written exactly as the reference implementation of RFC 8785 writes its text. */
class CanonicalWriterTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TREES = 2_000;
    private static final int DEEPEST = 4;

    private final Random random = new Random(8785);

    @Test
    void anyTreeIsWrittenAsItsTextWouldBe() {
        for (int i = 0; i < TREES; i++) {
            assertSame(random.nextBoolean() ? object(0) : array(0));
        }
    }

    @Test
    void everyCharacterIsWrittenAsInItsText() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                assertSame(JSON.arrayNode().add(String.valueOf((char) c)));
            }
        }
    }

    @Test
    void wholeNumbersAreWrittenAsDoublesWhereTheyAreNoLongerExact() {
        for (long near : new long[] {0, 1L << 53, -(1L << 53), Long.MAX_VALUE - 1, Long.MIN_VALUE + 1}) {
            for (int step = -1; step <= 1; step++) {
                assertSame(JSON.arrayNode().add(near + step));
            }
        }
        assertSame(JSON.arrayNode().add(BigInteger.TWO.pow(70)));
        assertSame(JSON.arrayNode().add(new BigDecimal("0.1000")).add(1e21).add(-0.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberInJsonIsRefused(double value) {
        assertThatThrownBy(() -> CanonicalWriter.text(JSON.arrayNode().add(value)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoJsonValueIsRefused() {
        assertThatThrownBy(() -> CanonicalWriter.text(JSON.arrayNode().addPOJO(this)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertSame(JsonNode tree) {
        assertThat(CanonicalWriter.text(tree))
                .isEqualTo(new String(CanonicalJson.of(tree.toString()), StandardCharsets.UTF_8));
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 8 : 6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextLong());
            case 4 -> JSON.numberNode((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(60) - 30));
            case 5 -> JSON.textNode(text());
            case 6 -> object(depth + 1);
            default -> array(depth + 1);
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.objectNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.set(text(), any(depth));
        }
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(any(depth));
        }
        return array;
    }

    /** Of plain, controlling, escaped, wide and paired characters. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/\u007f\u0080\ufb33\u20ac".charAt(random.nextInt(7)));
                case 2 -> text.appendCodePoint(0x1f600 + random.nextInt(16));
                default -> text.append((char) ('A' + random.nextInt(58)));
            }
        }
        return text.toString();
    }
}
