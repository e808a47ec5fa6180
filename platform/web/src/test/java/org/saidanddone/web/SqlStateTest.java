package org.saidanddone.web;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saidanddone.testing.Infrastructure;

class SqlStateTest {
    @ParameterizedTest
    @CsvSource({
        "08001, UNREACHABLE", "08006, UNREACHABLE", "57P01, UNREACHABLE", "57P03, UNREACHABLE", "53300, UNREACHABLE",
        "55P03, LOCKED", "40001, TRY_AGAIN", "40P01, TRY_AGAIN", "25P04, TRY_AGAIN", "57014, TRY_AGAIN",
        "23505, DUPLICATE", "23503, DANGLING", "23502, OTHER", "42P01, OTHER", ", OTHER"
    })
    void aStateOfPostgresqlHasOneMeaning(String state, SqlState meaning) {
        assertThat(SqlState.of(new SQLException("", state))).isEqualTo(meaning);
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws SQLException {
        try (AgroalDataSource nowhere = pool("jdbc:postgresql://localhost:1/nothing")) {
            SQLException e = catchThrowableOfType(SQLException.class, nowhere::getConnection);

            assertThat(SqlState.of(e)).isEqualTo(SqlState.UNREACHABLE);
        }
    }

    @Test
    void aPoolWithoutAFreeConnectionIsUnreachable() throws SQLException {
        try (AgroalDataSource small = pool(Infrastructure.get().jdbcUrl("postgres"));
                Connection taken = small.getConnection()) {
            assertThat(taken.isValid(5)).isTrue();
            SQLException e = catchThrowableOfType(SQLException.class, small::getConnection);

            assertThat(SqlState.of(e)).isEqualTo(SqlState.UNREACHABLE);
        }
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        Infrastructure infrastructure = Infrastructure.get();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .acquisitionTimeout(ofMillis(500))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(infrastructure.username()))
                                .credential(new SimplePassword(infrastructure.password())))));
    }
}
