using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// What is decided about an operation and a caller. Where nothing is denied one object serves all requests, so that a request
    /// has to find out only that it is one of these.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class Verdict
    {
        /// <summary>The extensions of answers that say nothing.</summary>
        public static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

        private readonly OperationDecision? _only;
        private readonly OperationDecision[]? _several;
        private volatile IReadOnlyDictionary<string, object?>? _said;
        private volatile Caller? _lastCaller;

        /// <summary>About one run of an operation.</summary>
        public Verdict(OperationState state, Caller caller, OperationDecision decision)
        {
            State = state;
            _only = decision;
            IsAllowed = decision.IsAllowed;
            Denied = IsAllowed ? null : caller;
        }

        /// <summary>About several runs of an operation, each with variables of its own.</summary>
        public Verdict(OperationState state, Caller caller, OperationDecision[] decisions)
        {
            State = state;
            _several = decisions;
            IsAllowed = Array.TrueForAll(decisions, static decision => decision.IsAllowed);
            Denied = IsAllowed ? null : caller;
        }

        /// <summary>What is kept with the operation.</summary>
        public OperationState State { get; }

        /// <summary>Whether nothing is denied.</summary>
        public bool IsAllowed { get; }

        /// <summary>Who is denied something; null when nobody is.</summary>
        public Caller? Denied { get; }

        /// <summary>How many runs it is about.</summary>
        public int Count => _several is null ? 1 : _several.Length;

        /// <summary>The decision about one run.</summary>
        public OperationDecision this[int index] => _several is null ? _only! : _several[index];

        /// <summary>
        /// The extensions of every answer, whoever asks: <see cref="Nothing"/> when there are none. Null before that is known,
        /// and where it differs from request to request.
        /// </summary>
        public IReadOnlyDictionary<string, object?>? Said => _said;

        /// <summary>Whether it is about a decision.</summary>
        public bool IsAbout(OperationDecision decision) => ReferenceEquals(decision, _only);

        /// <summary>
        /// Whether a caller was decided about last, whom nothing is denied. Callers never change, and nothing else is asked where
        /// variables don't count.
        /// </summary>
        public bool IsFor(Caller caller) => ReferenceEquals(caller, _lastCaller);

        /// <summary>Keeps a caller to whom nothing is denied.</summary>
        public void Keep(Caller caller) => _lastCaller = caller;

        /// <summary>Keeps what every answer says, where it is the same.</summary>
        public void KeepSaid(IReadOnlyDictionary<string, object?>? extensions)
        {
            if (IsAllowed && _several is null)
            {
                _said = extensions ?? Nothing;
            }
        }
    }
}
