package org.saidanddone.contracts.contract;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** All contracts. */
@ApplicationScoped
public class Contracts implements PanacheRepositoryBase<ContractEntity, UUID> {
    private final GateLock gateLock;

    Contracts(GateLock gateLock) {
        this.gateLock = gateLock;
    }

    /**
     * The contract that a path names.
     *
     * @throws Refusal 404 when there is none
     */
    public ContractEntity named(UUID id) {
        return findByIdOptional(id).orElseThrow(Contracts::unknown);
    }

    /**
     * A contract to change: takes the gate lock and then locks its row, so it must come first in the transaction.
     *
     * @throws Refusal 404 when there is none
     */
    ContractEntity change(UUID id) {
        gateLock.take();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Contracts::unknown);
    }

    /** Those that fit the filter, in the order of their ids, from behind one of them. */
    List<ContractEntity> fitting(ContractFilter filter, @Nullable UUID after, int rows) {
        Map<String, Object> values = new LinkedHashMap<>(filter.values());
        String fits = values.keySet().stream()
                .map(property -> property + " = :" + property + " and ")
                .collect(Collectors.joining());
        // before the first id there is none
        values.put("after", after == null ? new UUID(0, 0) : after);
        return find(fits + "id > :after order by id", values).range(0, rows - 1).list();
    }

    /** The contract that a clause belongs to; a foreign key says that it exists. */
    public ContractEntity of(ContractId id) {
        return named(id.value());
    }

    private static Refusal unknown() {
        return new Refusal(
                ProblemType.NOT_FOUND, "There is no contract with this id. Open it first, or correct the id.");
    }
}
