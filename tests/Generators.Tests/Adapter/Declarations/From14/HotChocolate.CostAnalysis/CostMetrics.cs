namespace HotChocolate.CostAnalysis
{
    public sealed class CostMetrics
    {
        public CostMetrics() => throw null!;
        public double FieldCost { get => throw null!; set => throw null!; }
        public double TypeCost { get => throw null!; set => throw null!; }
    }
}
