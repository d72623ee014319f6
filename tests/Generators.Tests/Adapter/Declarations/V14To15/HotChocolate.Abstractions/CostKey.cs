namespace HotChocolate
{
    public static partial class WellKnownContextData
    {
        public const string CostMetrics = "HotChocolate.CostAnalysis.CostMetricsKey";
    }
}
