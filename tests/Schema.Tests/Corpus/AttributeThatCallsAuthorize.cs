namespace Shop;

[QueryType]
public class Query
{
    [Audit]
    public int GetOrders() => 1;
}

public sealed class AuditAttribute : Attribute
{
    public void Write(IAuditor auditor) => auditor.Authorize(1);
}

public interface IAuditor { void Authorize(int level); }
